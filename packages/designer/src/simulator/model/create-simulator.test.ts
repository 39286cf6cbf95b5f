import { liveFlows, readScenario, runScenario } from '@janela/runtime/simulation';
import { parseFlow } from '@janela/flow-schema';
import { expect, test } from 'vitest';
import { reminderFlow, sampleFlow } from '../../test-support/sample-flow.ts';
import { createSimulator, nextTimer } from './create-simulator.ts';
import { firstSetup } from './first-setup.ts';

const MONDAY = Date.UTC(2026, 10, 23, 12);
const HOUR = 3_600_000;
const setup = firstSetup({ channel: 'whatsapp', now: MONDAY, timeZone: 'America/Sao_Paulo', context: {}, members: [] });

function flowsOf(document: unknown) {
  const parsed = parseFlow(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return liveFlows([parsed.document]);
}

function begin() {
  return createSimulator({ setup, flows: flowsOf(reminderFlow()) });
}

const WROTE = { type: 'customer-message', action: 'message', text: 'Oi' } as const;

test('nobody answers: the clock is moved to what comes next, and the team is told', () => {
  const simulator = begin();
  expect(simulator.toNextTimer()).toBe(false);
  simulator.act(WROTE);
  const { moment } = simulator.store.getState();
  expect(nextTimer(moment)).toBe(MONDAY + 23 * HOUR);
  expect(simulator.toNextTimer()).toBe(true);
  expect(simulator.store.getState().moment.happenings).toMatchObject([{ what: 'notified', at: MONDAY + 23 * HOUR }]);
});

test('going back plays again up to there; doing something there forgets what lay later', () => {
  const simulator = begin();
  simulator.act(WROTE);
  simulator.moveBy(30 * HOUR);
  simulator.act({ type: 'human-message', source: 'console', text: 'Olá' });
  simulator.moveTo(MONDAY + HOUR);
  expect(simulator.store.getState().moment.happenings).toEqual([]);
  expect(simulator.store.getState().steps).toHaveLength(2);
  simulator.act({ type: 'human-message', source: 'phone-app' });
  expect(simulator.store.getState().steps.map(({ event }) => event.type)).toEqual([
    'customer-message',
    'human-message',
  ]);
  simulator.moveBy(48 * HOUR);
  expect(simulator.store.getState().moment.happenings).toEqual([]);
});

test('it never goes before the beginning, and runs as fast as one says', () => {
  const simulator = begin();
  simulator.moveBy(-HOUR);
  expect(simulator.store.getState().now).toBe(MONDAY);
  simulator.tick(1_000);
  expect(simulator.store.getState().now).toBe(MONDAY);
  simulator.setSpeed(3_600);
  simulator.tick(1_000);
  expect(simulator.store.getState().now).toBe(MONDAY + HOUR);
});

test('another draft is played with what was done already', () => {
  const simulator = begin();
  simulator.act(WROTE);
  simulator.moveBy(24 * HOUR);
  expect(simulator.store.getState().moment.happenings).toHaveLength(1);
  simulator.setFlows(flowsOf(sampleFlow([['start', 'message-received']])));
  expect(simulator.store.getState().moment.happenings).toEqual([]);
});

test('what was played is a scenario that holds', () => {
  const simulator = begin();
  simulator.act(WROTE);
  simulator.moveBy(25 * HOUR);
  const scenario = readScenario(JSON.parse(JSON.stringify(simulator.record('Nobody answers'))));
  const parsed = parseFlow(reminderFlow());
  expect(parsed.ok && runScenario(scenario, [parsed.document]).failures).toEqual([]);
  simulator.load(scenario);
  expect(simulator.store.getState()).toMatchObject({ now: MONDAY, steps: [{ at: MONDAY, event: WROTE }] });
});
