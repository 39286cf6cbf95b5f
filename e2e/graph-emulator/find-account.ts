import type { Account } from './account.ts';
import type { EmulatorState } from './emulator-state.ts';
import { badToken, type GraphRefusal, missingToken, unknownObject } from './graph-refusal.ts';

export interface AccountQuestion {
  /** From the path: an account's id, a Page's id that stands for its Instagram account too, or `me`. */
  readonly id: string;
  readonly token: string | undefined;
  readonly body?: unknown;
}

/** Which account a call is for and whether its token may speak for it. */
export function findAccount(
  state: EmulatorState,
  { id, token, body }: AccountQuestion,
): { readonly account: Account } | { readonly refusal: GraphRefusal } {
  if (token === undefined) return { refusal: missingToken };
  const owned = [...state.accounts.values()].filter((account) => account.token === token);
  if (owned.length === 0 || state.revokedTokens.has(token)) return { refusal: badToken };

  const meant = owned.filter(
    (account) => id === 'me' || account.id === id || (account.channel === 'instagram' && account.pageId === id),
  );
  const [first, ...others] = meant;
  if (first === undefined) return { refusal: unknownObject(id) };
  if (others.length === 0) return { account: first };
  const addressed = addressedBy(state, body);
  return { account: meant.find((account) => account.id === addressed) ?? first };
}

/** A Page and its Instagram account share a token: the person or the comment written to tells which of them is meant. */
function addressedBy(state: EmulatorState, body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('recipient' in body)) return undefined;
  const { recipient } = body;
  if (typeof recipient !== 'object' || recipient === null) return undefined;
  if ('id' in recipient && typeof recipient.id === 'string') return state.people.get(recipient.id)?.accountId;
  if ('comment_id' in recipient && typeof recipient.comment_id === 'string') {
    return state.comments.get(recipient.comment_id)?.accountId;
  }
  return undefined;
}
