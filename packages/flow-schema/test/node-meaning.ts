import { NODE_MODELS } from '../src/index.ts';
import type { KnownNode, NodeKind } from '../src/index.ts';
import type { ClockContext, WindowClock } from '../src/analysis/window-proof/window-clock.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const CHANNELS = ['whatsapp', 'messenger', 'instagram'] as const;

/** The customer wrote between one and two hours ago; nobody works from Friday 17:00 to Monday 09:00. */
const BEFORE: WindowClock = { minMs: HOUR, maxMs: 2 * HOUR };
const CONTEXT: Omit<ClockContext, 'channel'> = {
  windowMs: 24 * HOUR,
  marginMs: MINUTE,
  longestGapMs: 64 * HOUR,
  isLinked: false,
  guards: true,
};

/** What the analysis asks of a block, as a person can read it; what there is nothing of is left out. */
export function meaningOf<Kind extends NodeKind>(node: KnownNode<Kind>) {
  const { params } = node;
  const { reads, keeps, mustLeadOn, shows, sends, leadsTo, begins, transfer, waits } = NODE_MODELS[node.kind];
  const channels = CHANNELS.map((channel) => ({ channel, context: { ...CONTEXT, channel } }));
  return {
    ...(waits ? { waits } : {}),
    ...some('leadsTo', leadsTo?.(params)),
    ...some('mustLeadOn', mustLeadOn?.(params)),
    ...some('reads', reads?.(params)),
    ...some('keeps', keeps?.(params)),
    ...some(
      'shows',
      shows?.(params).map(({ content, as, fieldOf }) => ({
        content,
        as,
        ...('text' in content ? { text: fieldOf('text') } : {}),
      })),
    ),
    ...some(
      'sends',
      sends === undefined
        ? []
        : [
            ...new Set(
              channels.flatMap(({ channel }) =>
                sends(params, channel).map(({ kind, field }) => `${kind} of ${field} on ${channel}`),
              ),
            ),
          ],
    ),
    ...(begins === undefined
      ? {}
      : {
          begins: Object.fromEntries(
            channels.map(({ channel, context }) => [channel, clockText(begins(params, context))]),
          ),
        }),
    ...(transfer === undefined
      ? {}
      : {
          clocks: Object.fromEntries(
            Object.entries(transfer(params, BEFORE, { ...CONTEXT, channel: 'whatsapp' })).map(([port, clock]) => [
              port,
              clockText(clock),
            ]),
          ),
        }),
  };
}

function some<Item>(name: string, items: readonly Item[] | undefined) {
  return items === undefined || items.length === 0 ? {} : { [name]: items };
}

/** Minutes since the window opened: `60–125`; `never` where the way cannot be taken. */
function clockText(clock: WindowClock | null): string {
  if (clock === null) return 'never';
  return `${minutes(clock.minMs)}–${clock.maxMs === Infinity ? '∞' : minutes(clock.maxMs)}`;
}

function minutes(ms: number): number {
  return Math.round((ms / MINUTE) * 100) / 100;
}
