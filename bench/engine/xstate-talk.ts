import { rival, type Talking, type XState } from './rivals.ts';
import { lookedFor, PAIRS, type Talk } from './talk.ts';

/** The talk as a machine of XState 5, by its pure functions: no actor, no subscription. */
export function xstateTalk(): Talk {
  const { assign, createMachine, transition } = rival('xstate') as XState;
  const states: Record<string, object> = {
    rest: {
      on: { message: { target: 'look0', actions: assign(({ event }) => ({ text: event.text ?? '' })) } },
    },
  };
  for (let index = 0; index < PAIRS; index += 1) {
    const next = index + 1 < PAIRS ? `look${index + 1}` : 'rest';
    const guard = ({ context }: { context: Talking }): boolean => folded(context.text).includes(lookedFor(index));
    states[`look${index}`] = { always: [{ guard, target: `note${index}` }, { target: `note${index}` }] };
    states[`note${index}`] = {
      entry: assign(({ context }) => ({ fields: { ...context.fields, [`field_${index}`]: context.text } })),
      always: { target: next },
    };
  }
  const machine = createMachine({ id: 'talk', initial: 'rest', context: { text: '', fields: {} }, states });
  let stored = JSON.stringify({ value: 'rest', context: { text: '', fields: {} } });
  return {
    hear(text) {
      const snapshot = machine.resolveState(JSON.parse(stored) as { value: unknown; context: Talking });
      const [{ value, context }] = transition(machine, snapshot, { type: 'message', text });
      stored = JSON.stringify({ value, context });
      return Object.keys(context.fields).length;
    },
  };
}

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase();
}
