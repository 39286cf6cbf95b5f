import type { ParsedFlow } from '@janela/flow-schema';
import { describe, expect, test } from 'vitest';
import { liveFlows, playSteps, readScenario, runScenario, scenarioFrom } from '../../src/simulation/index.ts';
import type { Moment, PlayedStep, ScenarioSetup } from '../../src/simulation/index.ts';
import { T0 } from '../fixtures.ts';
import { Dice } from '../soundness/dice.ts';
import { drawEvent } from './any-event.ts';
import { anyFlow } from './any-flow.ts';

/** `LIVES=20000` for a long run; a failure names its seed. */
const LIVES = Number(process.env['LIVES'] ?? 150);
const SEEDS = Array.from({ length: LIVES }, (_, index) => index);
const HOUR = 3_600_000;

interface Recorded {
  readonly seed: number;
  readonly flows: readonly ParsedFlow[];
  readonly setup: ScenarioSetup;
  readonly steps: readonly PlayedStep[];
  readonly until: number;
}

/** Some days of two conversations with drawn flows, as the buttons of a simulator make them. */
function draw(seed: number): Recorded {
  const dice = new Dice(seed);
  const flows = [anyFlow(dice, seed), anyFlow(dice, seed + 1)].filter((flow) => flow !== null);
  const {
    name: _name,
    steps: _steps,
    ...setup
  } = readScenario({
    name: 'setup',
    start: new Date(T0).toISOString().replace('.000', ''),
    channels: [{ id: 'channel', kind: dice.pick(['whatsapp', 'messenger', 'instagram']) }],
    conversations: ['ana', 'bruno'].map((id) => ({ id, channel: 'channel', contact: id })),
    team: [{ id: 'caio' }, { id: 'lia', online: false }],
    steps: [{ expect: {} }],
  });
  const about = { flowIds: ['flow-1', 'flow-2'], memberIds: ['caio', 'lia'], events: [], ...wordsOf(flows) };
  let at = T0;
  const steps = Array.from({ length: 3 + dice.below(8) }, (): PlayedStep => {
    at += dice.pick([0, dice.below(90) * 1_000, dice.below(30) * HOUR]);
    const late = dice.chance(20) ? { sentAt: Math.max(T0, at - dice.below(30) * HOUR) } : {};
    return { at, ...late, conversation: dice.pick(['ana', 'bruno']), event: drawEvent(dice, about) };
  });
  return { seed, flows, setup, steps, until: at + dice.below(60) * HOUR };
}

function wordsOf(flows: readonly ParsedFlow[]) {
  const nodes = flows.flatMap((flow) => flow.nodes);
  const texts = nodes.flatMap(({ params }) => JSON.stringify(params).match(/(?<=")[^"\\]{1,30}(?=")/g) ?? []);
  return { words: [...new Set(texts)], nodeIds: nodes.map(({ id }) => id) };
}

function play({ flows, setup, steps }: Recorded, until: number): Moment {
  return playSteps({ setup, flows: liveFlows(flows), steps }, until);
}

describe('what was played', () => {
  test('replays as a recorded scenario byte for byte, and everything it expects happens', () => {
    for (const recorded of SEEDS.map(draw)) {
      const { seed, flows, setup, steps, until } = recorded;
      const moment = play(recorded, until);
      const scenario = readScenario(JSON.parse(JSON.stringify(scenarioFrom({ name: 'Lived', setup, steps, moment }))));
      const report = runScenario(scenario, flows);
      expect({ seed, failures: report.failures }).toEqual({ seed, failures: [] });
      expect(JSON.stringify(report.traces), `seed ${seed}`).toBe(JSON.stringify(moment.traces));
    }
  });

  test('is seen at an earlier moment as it was then', () => {
    for (const recorded of SEEDS.map(draw)) {
      const { seed, until } = recorded;
      const earlier = T0 + new Dice(seed).below((until - T0) / 1_000) * 1_000;
      const [before, after] = [play(recorded, earlier), play(recorded, until)];
      const begin = after.traces.slice(0, before.traces.length);
      expect(JSON.stringify(before.traces), `seed ${seed}`).toBe(JSON.stringify(begin));
      expect(after.traces.slice(begin.length).every(({ trace }) => trace.at > earlier)).toBe(true);
    }
  });
});
