import type { EpochMs } from '@janela/messaging-window';
import type { Happening } from './hosted.ts';
import type { Moment, PlayedStep } from './play-steps.ts';
import { elapsed } from './scenario-time.ts';
import type { ExpectedHappening, Scenario, ScenarioExpectation, ScenarioSetup, ScenarioStep } from './scenario.ts';

interface Recorded {
  readonly name: string;
  readonly setup: ScenarioSetup;
  readonly steps: readonly PlayedStep[];
  /** As it was when the scenario was saved: what happened until then is what is expected from now on. */
  readonly moment: Moment;
}

/** What was played, as a scenario: the same steps, and at their end everything that happened, to the second. */
export function scenarioFrom({ name, setup, steps, moment }: Recorded): Scenario {
  const { start, now } = moment;
  const several = moment.conversations.length > 1;
  const events: ScenarioStep[] = steps
    .filter(({ at }) => at <= now)
    .map(({ at, sentAt = at, conversation, event }) => ({
      at: elapsed(sentAt - start),
      ...(sentAt === at ? {} : { receivedAt: elapsed(at - start) }),
      ...(several ? { conversation } : {}),
      event,
    }));
  return { ...setup, name, steps: [...events, { at: elapsed(now - start), expect: expected(moment, several) }] };
}

function expected({ happenings, start }: Moment, several: boolean): ScenarioExpectation {
  const of = (what: Happening['what']): ExpectedHappening[] =>
    happenings.filter((one) => one.what === what).map((one) => expectedOne(one, { start, several }));
  return {
    notified: of('notified'),
    sent: of('sent'),
    blocked: of('blocked'),
    missed: of('missed'),
    failed: of('failed'),
    done: of('done'),
    noted: of('noted'),
    requested: of('requested'),
  };
}

function expectedOne(
  { at, conversation, node, text }: Happening,
  { start, several }: { readonly start: EpochMs; readonly several: boolean },
): ExpectedHappening {
  return {
    at: elapsed(at - start),
    ...(several ? { conversation } : {}),
    node,
    ...(text === null ? {} : { text }),
  };
}
