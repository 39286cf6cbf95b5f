import type { AnalysisContext } from '@janela/flow-schema';
import type { ChannelKind, EpochMs } from '@janela/messaging-window';
import type { ScenarioSetup } from '@janela/runtime/simulation';

const SECOND = 1_000;

/** The one conversation of a simulation. */
const TRIED = 'customer';

const NOTHING_NOTED = { tags: [], fields: {}, stage: null, assigneeId: null };

interface Around {
  readonly channel: ChannelKind;
  /** Epoch milliseconds; begun at the whole second, as scenario files know no less. */
  readonly now: EpochMs;
  /** IANA name. */
  readonly timeZone: string;
  readonly context: AnalysisContext;
  readonly members: readonly { readonly id: string; readonly name: string }[];
}

/** A brand-new contact on one channel, in the hours and with the team of the account. */
export function firstSetup({ channel, now, timeZone, context, members }: Around): ScenarioSetup {
  const start = new Date(Math.floor(now / SECOND) * SECOND).toISOString().replace('.000Z', 'Z');
  return {
    start,
    channels: [
      {
        id: channel,
        kind: channel,
        name: '',
        ...(context.marginMs === undefined ? {} : { marginMs: context.marginMs }),
      },
    ],
    conversations: [{ id: TRIED, channel, contact: null, phone: null, email: null, facts: NOTHING_NOTED }],
    account: { timeZone, workingHours: context.workingHours ?? null, country: 'BR' },
    team: members.map(({ id, name }) => ({ id, name, role: 'agent', online: true })),
  };
}
