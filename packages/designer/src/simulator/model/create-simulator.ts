import type { EpochMs } from '@janela/messaging-window';
import type { PublishedFlow } from '@janela/runtime';
import {
  instantMs,
  playSteps,
  scenarioDurationMs,
  scenarioFrom,
  type Moment,
  type PlayedStep,
  type Scenario,
  type ScenarioEvent,
  type ScenarioSetup,
} from '@janela/runtime/simulation';
import { createStore, type StoreApi } from 'zustand/vanilla';

const SECOND = 1_000;

/** How many simulated milliseconds pass in a real one; 0: the clock stands. */
export type Speed = 0 | 1 | 60 | 3_600;

export interface SimulatorState {
  readonly setup: ScenarioSetup;
  readonly flows: readonly PublishedFlow[];
  readonly steps: readonly PlayedStep[];
  readonly now: EpochMs;
  readonly speed: Speed;
  /** Everything there is to see at `now`. */
  readonly moment: Moment;
}

export interface Simulator {
  readonly store: StoreApi<SimulatorState>;
  /** Does something now. What lay later is forgotten: from here it goes another way. */
  readonly act: (event: ScenarioEvent, conversation?: string) => void;
  readonly moveTo: (time: EpochMs) => void;
  readonly moveBy: (ms: number) => void;
  /** To what falls due next. False where nothing is armed. */
  readonly toNextTimer: () => boolean;
  readonly setSpeed: (speed: Speed) => void;
  /** So much real time has passed. */
  readonly tick: (realMs: number) => void;
  readonly restart: (setup?: ScenarioSetup) => void;
  /** Another draft: everything is played again with it. */
  readonly setFlows: (flows: readonly PublishedFlow[]) => void;
  readonly record: (name: string) => Scenario;
  /** Begins a scenario from its start, with its steps still to come. */
  readonly load: (scenario: Scenario) => void;
}

interface Beginning {
  readonly setup: ScenarioSetup;
  readonly flows: readonly PublishedFlow[];
}

/** The simulator without a screen: what was done, and where the clock stands. The moment follows from these alone. */
export function createSimulator({ setup, flows }: Beginning): Simulator {
  const store = createStore<SimulatorState>(() => at({ setup, flows, steps: [], now: startOf(setup), speed: 0 }));
  const change = (changes: Partial<Omit<SimulatorState, 'moment'>>): void =>
    store.setState((state) => at({ ...state, ...changes }));
  const moveTo = (time: EpochMs): void => {
    const start = startOf(store.getState().setup);
    change({ now: Math.max(start, time) });
  };
  return {
    store,
    moveTo,
    act(event, conversation) {
      const { moment, steps, now } = store.getState();
      const target = conversation ?? moment.conversations[0]?.id;
      if (target === undefined) return;
      // Scenario files count in seconds, and a step never lies before the one before it.
      const earlier = steps.filter((step) => step.at <= now);
      const time = Math.max(Math.floor(now / SECOND) * SECOND, earlier.at(-1)?.at ?? 0);
      change({ steps: [...earlier, { at: time, conversation: target, event }] });
    },
    moveBy(ms) {
      moveTo(store.getState().now + ms);
    },
    toNextTimer() {
      const next = nextTimer(store.getState().moment);
      if (next === null) return false;
      moveTo(next);
      return true;
    },
    setSpeed(speed) {
      store.setState({ speed });
    },
    tick(realMs) {
      const { speed, now } = store.getState();
      if (speed > 0) moveTo(now + realMs * speed);
    },
    restart(next) {
      const begun = next ?? store.getState().setup;
      change({ setup: begun, steps: [], now: startOf(begun), speed: 0 });
    },
    setFlows(next) {
      change({ flows: next });
    },
    record(name) {
      const { setup: around, steps, moment } = store.getState();
      return scenarioFrom({ name, setup: around, steps, moment });
    },
    load({ name: _name, steps, ...around }) {
      change({ setup: around, steps: stepsOf(steps, around), now: startOf(around), speed: 0 });
    },
  };
}

/** When the next timer rings; null where none is armed. */
export function nextTimer({ conversations }: Moment): EpochMs | null {
  const due = conversations.flatMap(({ timers }) => timers.map(({ dueAt }) => dueAt));
  return due.length === 0 ? null : Math.min(...due);
}

function at(state: Omit<SimulatorState, 'moment'>): SimulatorState {
  return { ...state, moment: playSteps(state, state.now) };
}

function startOf({ start }: ScenarioSetup): EpochMs {
  return instantMs(start) ?? 0;
}

/** The steps of a scenario that do something, at their times; what is expected of them is for `runScenario`. */
function stepsOf(steps: Scenario['steps'], setup: ScenarioSetup): readonly PlayedStep[] {
  const start = startOf(setup);
  const [only] = setup.conversations ?? setup.channels;
  let previous = start;
  return steps.flatMap((step): readonly PlayedStep[] => {
    const { at: since, after } = step;
    previous =
      since === undefined
        ? previous + (scenarioDurationMs(after ?? 'PT0S') ?? 0)
        : start + (scenarioDurationMs(since) ?? 0);
    if (!('event' in step)) return [];
    return [{ at: previous, conversation: step.conversation ?? only?.id ?? '', event: step.event }];
  });
}
