import type { AccountView, Env, MemberTurns, TeamView } from '@janela/runtime';
import type { Transaction } from '../services.ts';
import { loadAccounts, loadMembers } from './load-surroundings.ts';
import { loadTurns, type Turns } from './turns.ts';

type Part = 'account' | 'members' | 'turns';

/** The pure step looked at something that has not been loaded for this batch: load it, and take the step anew. */
export class NotLoaded extends Error {
  readonly part: Part;
  readonly accountId: string;

  constructor(part: Part, accountId: string) {
    super(`The ${part} of account ${accountId} have not been loaded.`);
    this.name = 'NotLoaded';
    this.part = part;
    this.accountId = accountId;
  }
}

/**
 * What steps may ask about the accounts around the conversations of one batch. Nothing is loaded before a step asks for it: most
 * flows never look at working hours or at who is online, and the batch that only stores messages must not pay for those that do.
 * A step is pure, so the one that asked too early is simply taken again; loaded is for all accounts of the batch at once, so that
 * a batch repeats at most one step for each part, not one for each conversation.
 */
export class Surroundings {
  readonly #tx: Transaction;
  readonly #accountIds: readonly string[];
  readonly #now: number;
  #accounts: ReadonlyMap<string, AccountView> | null = null;
  #members: ReadonlyMap<string, TeamView['members']> | null = null;
  #turns: Turns | null = null;
  /** What the present try of a step has taken. */
  #draft: { readonly accountId: string; readonly turns: MemberTurns } | null = null;

  constructor(tx: Transaction, { accountIds, now }: { accountIds: readonly string[]; now: number }) {
    this.#tx = tx;
    this.#accountIds = accountIds;
    this.#now = now;
  }

  /** What one try of a step of this account is given. Its properties throw `NotLoaded` where a step looks at them too early. */
  of(accountId: string): Pick<Env, 'account' | 'team'> {
    this.#draft = null;
    const accounts = () => this.#accounts;
    const members = () => this.#members;
    const team: TeamView = {
      get members() {
        return loaded(members(), 'members', accountId).get(accountId) ?? [];
      },
      pick: (strategy, among) => {
        this.#draft ??= { accountId, turns: loaded(this.#turns, 'turns', accountId).draft(accountId) };
        return this.#draft.turns.take({ strategy, among });
      },
    };
    return {
      get account() {
        const account = loaded(accounts(), 'account', accountId).get(accountId);
        if (account === undefined) throw new RangeError(`There is no account ${accountId}.`);
        return account;
      },
      team,
    };
  }

  async load({ part }: NotLoaded): Promise<void> {
    if (part === 'account') this.#accounts = await loadAccounts(this.#tx, this.#accountIds);
    if (part === 'members') this.#members = await loadMembers(this.#tx, this.#accountIds, this.#now);
    if (part === 'turns') this.#turns = await loadTurns(this.#tx, this.#accountIds);
  }

  /** The step was taken: the turns it took count. */
  keepTurns(): void {
    if (this.#draft !== null) this.#turns?.keep(this.#draft.accountId, this.#draft.turns);
    this.#draft = null;
  }

  /** Keeps whose turn it was, in the transaction that writes what came of it. */
  async write(): Promise<void> {
    await this.#turns?.write(this.#tx);
  }
}

function loaded<Value>(value: Value | null, part: Part, accountId: string): Value {
  if (value === null) throw new NotLoaded(part, accountId);
  return value;
}
