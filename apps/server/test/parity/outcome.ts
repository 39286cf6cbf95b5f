import type { ConversationState, Run, Trace } from '@janela/runtime';
import type { ArmedTimer } from '@janela/runtime/simulation';

/** Something that a host did because it was asked to. */
export interface Deed {
  readonly what: 'message' | 'blocked' | 'notification' | 'missed' | 'note' | 'task' | 'action' | 'request';
  /** Null where the host gives it one of its own. */
  readonly id: string | null;
  readonly nodeId: string;
  readonly at: number;
  readonly text: string | null;
}

/** Everything that playing left behind in one conversation. */
export interface Outcome {
  readonly traces: readonly Trace[];
  readonly state: ConversationState;
  /** That have not ended. */
  readonly runs: readonly Run[];
  readonly timers: readonly ArmedTimer[];
  readonly deeds: readonly Deed[];
}

const PARTS = ['traces', 'deeds', 'state', 'runs', 'timers'] as const;

/** The first place where two outcomes are not the same bytes, in words; null where there is none. */
export function difference(simulated: Outcome, served: Outcome): string | null {
  for (const part of PARTS) {
    const [ours, theirs] = [lines(simulated[part]), lines(served[part])];
    const at = Array.from({ length: Math.max(ours.length, theirs.length) }, (_, index) => index).find(
      (index) => ours[index] !== theirs[index],
    );
    if (at !== undefined) {
      return `${part}, ${at}:\n  simulated ${ours[at] ?? 'nothing'}\n  served    ${theirs[at] ?? 'nothing'}`;
    }
  }
  return null;
}

function lines(part: Outcome[(typeof PARTS)[number]]): readonly string[] {
  return (Array.isArray(part) ? part : [part]).map(bytes);
}

/** JSON with its keys in one order: the database keeps none. */
function bytes(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** In one order, whoever tells of them. */
export function inOrder(deeds: readonly Deed[]): readonly Deed[] {
  return deeds.toSorted((a, b) => {
    const [one, other] = [bytes([a.at, a.what, a.id, a.nodeId]), bytes([b.at, b.what, b.id, b.nodeId])];
    return one < other ? -1 : 1;
  });
}
