import type { EpochMs } from '@janela/messaging-window';
import type { TimerCase, TimerChange, TimerDriver } from './timer-driver.ts';

/** As much of a test runner as the suite needs: vitest's `test` and `expect` fit. */
export interface TestKit {
  test(name: string, run: () => Promise<void>): void;
  expect(actual: unknown): { toEqual(expected: unknown): void };
}

export interface TimerDriverSuite {
  /** A driver that holds nothing. */
  make(): Promise<TimerDriver>;
  /** The driver's idea of "soon", in milliseconds. */
  readonly horizonMs: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOW: EpochMs = 1_795_000_000_000;
const LATER = NOW + 10 * HOUR;

const ANA = '00000000-0000-7000-8000-00000000000a';
const BIA = '00000000-0000-7000-8000-00000000000b';
const CAU = '00000000-0000-7000-8000-00000000000c';

function lazy(dueAt: EpochMs, conversation = ANA, key = 'silence'): TimerChange {
  return { type: 'arm-lazy', conversation, key, dueAt };
}

function exact(dueAt: EpochMs, conversation = ANA, key = 'silence'): TimerChange {
  return { type: 'arm-exact', conversation, key, dueAt };
}

function cancel(conversation = ANA, key = 'silence'): TimerChange {
  return { type: 'cancel', conversation, key, dueAt: 0 };
}

/** What a sequence of changes leaves of Ana's timer, in one write or one after the other. */
const SEQUENCES: readonly {
  readonly name: string;
  readonly changes: readonly TimerChange[];
  readonly dueAt: EpochMs | null;
}[] = [
  { name: 'a lazy arming arms', changes: [lazy(LATER)], dueAt: LATER },
  {
    name: 'a lazy arming leaves an armed timer alone',
    changes: [lazy(LATER), lazy(LATER + 1), lazy(LATER - 1)],
    dueAt: LATER,
  },
  { name: 'an exact arming arms', changes: [exact(LATER)], dueAt: LATER },
  { name: 'an exact arming moves later', changes: [lazy(LATER), exact(LATER + HOUR)], dueAt: LATER + HOUR },
  { name: 'an exact arming moves earlier', changes: [exact(LATER), exact(LATER - HOUR)], dueAt: LATER - HOUR },
  { name: 'a lazy arming does not move an exact one', changes: [exact(LATER), lazy(LATER - HOUR)], dueAt: LATER },
  { name: 'a cancelling takes away', changes: [lazy(LATER), cancel()], dueAt: null },
  { name: 'a cancelling of nothing is nothing', changes: [cancel(), cancel()], dueAt: null },
  {
    name: 'a lazy arming after a cancelling arms anew',
    changes: [lazy(LATER), cancel(), lazy(LATER + HOUR)],
    dueAt: LATER + HOUR,
  },
  {
    name: 'of two lazy armings after a cancelling the first counts',
    changes: [exact(LATER), cancel(), lazy(LATER + 1), lazy(LATER + 2)],
    dueAt: LATER + 1,
  },
  {
    name: 'a cancelling after all takes away',
    changes: [exact(LATER), lazy(LATER), exact(LATER + 1), cancel()],
    dueAt: null,
  },
];

/** Runs the cases that every keeper of timers passes. */
export function describeTimerDriver({ make, horizonMs }: TimerDriverSuite, { test, expect }: TestKit): void {
  for (const { name, changes, dueAt } of SEQUENCES) {
    const left = dueAt === null ? [] : [{ conversation: ANA, key: 'silence', dueAt }];
    test(`${name}: in one write`, async () => {
      const driver = await make();
      await driver.write(changes, NOW);
      expect(await driver.armed()).toEqual(left);
    });
    test(`${name}: one write after the other`, async () => {
      const driver = await make();
      for (const change of changes) await driver.write([change], NOW);
      expect(await driver.armed()).toEqual(left);
    });
  }

  test('timers of other keys and of other conversations are left alone', async () => {
    const driver = await make();
    await driver.write([lazy(LATER), lazy(LATER, ANA, 'other'), lazy(LATER, BIA)], NOW);
    await driver.write([cancel(), exact(LATER + 1, BIA)], NOW);
    expect(sorted(await driver.armed())).toEqual([
      { conversation: ANA, key: 'other', dueAt: LATER },
      { conversation: BIA, key: 'silence', dueAt: LATER + 1 },
    ]);
  });

  test('what is due is taken once, oldest first, of the named conversations only', async () => {
    const driver = await make();
    const changes = [
      lazy(LATER, ANA, 'second'),
      lazy(LATER - 1, ANA, 'first'),
      lazy(LATER + 1, ANA, 'not yet'),
      lazy(LATER - 2, CAU, 'of somebody else'),
      lazy(LATER - HOUR, BIA, 'oldest'),
    ];
    await driver.write(changes, NOW);
    expect((await driver.takeDue([ANA, BIA], LATER)).map(({ key, dueAt }) => [key, dueAt])).toEqual([
      ['oldest', LATER - HOUR],
      ['first', LATER - 1],
      ['second', LATER],
    ]);
    expect(await driver.takeDue([ANA, BIA], LATER)).toEqual([]);
    expect(sorted(await driver.armed()).map(({ key }) => key)).toEqual(['not yet', 'of somebody else']);
  });

  test('a timer keeps its millisecond', async () => {
    const driver = await make();
    await driver.write([lazy(LATER + 123)], NOW);
    expect(await driver.takeDue([ANA], LATER + 122)).toEqual([]);
    expect(await driver.takeDue([ANA], LATER + 123)).toEqual([
      { conversation: ANA, key: 'silence', dueAt: LATER + 123 },
    ]);
  });

  describePromotion({ make, horizonMs }, { test, expect });
}

function describePromotion({ make, horizonMs }: TimerDriverSuite, { test, expect }: TestKit): void {
  test('far timers ring when the horizon reaches them, once', async () => {
    const driver = await make();
    await driver.write([lazy(LATER), lazy(LATER + 1, BIA)], NOW);
    await driver.promote(LATER - horizonMs - 1);
    expect(await driver.takeRings()).toEqual([]);
    await driver.promote(LATER - horizonMs);
    expect(await rungFor(driver, LATER)).toEqual([ANA]);
    await driver.promote(LATER - horizonMs);
    expect(await driver.takeRings()).toEqual([]);
    await driver.promote(LATER - horizonMs + 1);
    expect(await rungFor(driver, LATER + 1)).toEqual([BIA]);
  });

  test('a timer that is armed inside the horizon rings without a promotion', async () => {
    const driver = await make();
    await driver.write([lazy(NOW + horizonMs), lazy(NOW + horizonMs + 1, BIA), exact(NOW - 1, CAU)], NOW);
    expect((await driver.takeRings()).map(({ conversation }) => conversation).sort()).toEqual([ANA, CAU]);
  });

  test('a lazy arming of an armed timer rings for nobody', async () => {
    const driver = await make();
    await driver.write([lazy(LATER)], NOW);
    await driver.write([lazy(NOW)], NOW);
    expect(await driver.takeRings()).toEqual([]);
  });

  test('a ring that got lost is rung again once the timer is overdue, and again', async () => {
    const driver = await make();
    await driver.write([lazy(LATER)], NOW);
    await driver.promote(LATER - MINUTE);
    expect(await rungFor(driver, LATER)).toEqual([ANA]);
    await driver.promote(LATER);
    expect(await driver.takeRings()).toEqual([]);
    for (const overdue of [LATER + MINUTE, LATER + 2 * MINUTE, LATER + 3 * HOUR]) {
      await driver.promote(overdue);
      expect(await rungFor(driver, LATER)).toEqual([ANA]);
    }
  });

  test('what was taken, cancelled or moved away rings no more', async () => {
    const driver = await make();
    await driver.write([lazy(LATER), lazy(LATER, BIA), lazy(LATER, CAU)], NOW);
    await driver.takeDue([ANA], LATER);
    await driver.write([cancel(BIA), exact(LATER + HOUR, CAU)], NOW);
    await driver.promote(LATER);
    expect(await driver.takeRings()).toEqual([]);
    await driver.promote(LATER + HOUR);
    expect(await rungFor(driver, LATER + HOUR)).toEqual([CAU]);
  });
}

/** Whom it rang for. A ring may sound a little after the due time, never before: it would find nothing. */
async function rungFor(driver: TimerDriver, dueAt: EpochMs): Promise<string[]> {
  const rings = await driver.takeRings();
  return rings.filter(({ at }) => at >= dueAt && at < dueAt + 1_000).map(({ conversation }) => conversation);
}

function sorted(timers: readonly TimerCase[]): readonly TimerCase[] {
  return [...timers].sort((a, b) => (`${a.conversation} ${a.key}` < `${b.conversation} ${b.key}` ? -1 : 1));
}
