import { readFileSync } from 'node:fs';
import { parseFlow } from '@janela/flow-schema';
import { describe, expect, test } from 'vitest';
import {
  instantMs,
  liveFlows,
  parseScenario,
  playSteps,
  readScenario,
  runScenario,
  scenarioFrom,
} from '../src/simulation/index.ts';
import type { PlayedStep, ScenarioSetup } from '../src/simulation/index.ts';

const HOUR = 3_600_000;
const reminder = flowOf('24h-reminder');
const {
  name: _name,
  steps: _steps,
  ...setup
}: ScenarioSetup & { name: string; steps: unknown } = readScenario({
  name: 'setup',
  start: '2026-03-02T12:00:00Z',
  channels: [{ id: 'wa', kind: 'whatsapp', name: 'WhatsApp' }],
  conversations: [{ id: 'ana', channel: 'wa', contact: 'Ana', facts: { tags: ['vip'] } }],
  steps: [{ at: 'PT1S', expect: {} }],
});
const START = instantMs(setup.start) ?? 0;
const flows = liveFlows([reminder]);
const wrote: PlayedStep = {
  at: START,
  conversation: 'ana',
  event: { type: 'customer-message', action: 'message', text: 'Oi' },
};

describe('playing steps', () => {
  test('the clock moves to where it is put, and what falls due on the way happens at its own time', () => {
    const moment = playSteps({ setup, flows, steps: [wrote] }, START + 30 * HOUR);
    expect(moment.now).toBe(START + 30 * HOUR);
    expect(moment.happenings).toMatchObject([{ what: 'notified', at: START + 23 * HOUR, conversation: 'ana' }]);
    const [ana] = moment.conversations;
    expect(ana?.state.facts.tags).toEqual(['vip']);
    expect(ana?.thread.map((item) => (item.type === 'event' ? item.event.type : item.effect.type))).toEqual([
      'customer-message',
      'arm-timer',
      'notify-team',
    ]);
  });

  test('before the reminder one sees what is armed; steps that lie later are not played', () => {
    const steps = [wrote, { ...wrote, at: START + 2 * HOUR }];
    const moment = playSteps({ setup, flows, steps }, START + HOUR);
    expect(moment.conversations[0]?.timers).toMatchObject([{ dueAt: START + 23 * HOUR }]);
    expect(moment.happenings).toEqual([]);
    expect(playSteps({ setup, flows, steps }, START + HOUR)).toEqual(moment);
  });

  test('what was played, saved as a scenario, holds; with another flow it does not', () => {
    const steps: PlayedStep[] = [
      wrote,
      {
        at: START + 23.5 * HOUR,
        conversation: 'ana',
        event: { type: 'human-message', source: 'console', text: 'Olá' },
      },
    ];
    const moment = playSteps({ setup, flows, steps }, START + 48 * HOUR);
    const scenario = scenarioFrom({ name: 'Nobody answered', setup, steps, moment });
    const stored: unknown = JSON.parse(JSON.stringify(scenario));
    expect(readScenario(stored)).toEqual(scenario);
    expect(runScenario(scenario, [reminder]).failures).toEqual([]);
    expect(runScenario(scenario, []).failures).toHaveLength(1);
  });

  test('what a message of the bot became is told with it', () => {
    const asking = document([
      { id: 'on', kind: 'message-received', params: { channels: 'any' } },
      { id: 'say', kind: 'send-message', params: { content: { kind: 'text', text: 'Olá!' } } },
    ]);
    const steps: PlayedStep[] = [
      wrote,
      { at: START + 1_000, conversation: 'ana', event: { type: 'receipt', status: 'failed', back: 0 } },
    ];
    const moment = playSteps({ setup, flows: liveFlows([asking]), steps }, START + HOUR);
    const sent = moment.conversations[0]?.thread.find((item) => item.type === 'effect' && item.delivery !== null);
    expect(sent).toMatchObject({ delivery: 'failed', effect: { type: 'send-message', nodeId: 'say' } });
  });
});

describe('reading a scenario', () => {
  test('every problem is listed with its place', () => {
    const reading = parseScenario({
      name: '',
      start: 'now',
      channels: [{ id: 'wa', kind: 'telegram' }],
      steps: [{ at: '1h', event: { type: 'human-message' } }],
    });
    expect(reading.ok).toBe(false);
    const paths = reading.ok ? [] : reading.problems.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['name', 'start', 'channels.0.kind']));
  });

  test('names that lead nowhere are problems, not crashes', () => {
    const reading = parseScenario({
      name: 'Two',
      start: '2026-03-02T12:00:00Z',
      channels: [{ id: 'wa', kind: 'whatsapp' }],
      conversations: [
        { id: 'a', channel: 'wa' },
        { id: 'b', channel: 'fb' },
      ],
      steps: [
        { event: { type: 'human-message' } },
        { conversation: 'c', event: { type: 'human-message' } },
        { expect: {} },
      ],
    });
    expect(reading).toMatchObject({
      ok: false,
      problems: [
        { path: 'conversations.1.channel' },
        { path: 'steps.0.conversation' },
        { path: 'steps.1.conversation' },
      ],
    });
  });
});

function flowOf(template: string) {
  const file = new URL(`../../../templates/${template}/flow.json`, import.meta.url);
  return parsed(JSON.parse(readFileSync(file, 'utf8')));
}

function document(nodes: readonly { readonly id: string; readonly kind: string; readonly params: object }[]) {
  const [from, to] = nodes.map(({ id }) => id);
  return parsed({
    schema: { document: 1, nodes: {} },
    name: 'Flow',
    settings: {},
    nodes,
    edges: [{ id: 'e', from: { node: from, port: 'next' }, to: { node: to } }],
  });
}

function parsed(json: unknown) {
  const reading = parseFlow(json);
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  return reading.document;
}
