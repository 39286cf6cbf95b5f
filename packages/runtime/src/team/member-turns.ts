/** How one of several members is chosen. */
export interface TurnChoice {
  readonly strategy: 'round-robin' | 'least-busy';
  readonly among: readonly string[];
}

interface Counts {
  /** Per member: the number of the last turn they had. */
  readonly last: ReadonlyMap<string, number>;
  /** Per member: conversations of theirs that are not closed. */
  readonly open: ReadonlyMap<string, number>;
}

/** Whose turn it is in one account. Every host keeps the counts and asks here, so that a simulation gives work to whom the server would. */
export class MemberTurns {
  readonly #last: Map<string, number>;
  readonly #open: Map<string, number>;
  #next: number;

  constructor({ last, open }: Counts) {
    this.#last = new Map(last);
    this.#open = new Map(open);
    this.#next = Math.max(0, ...last.values()) + 1;
  }

  /** Per member: the number of the last turn they had. */
  get last(): ReadonlyMap<string, number> {
    return this.#last;
  }

  copy(): MemberTurns {
    return new MemberTurns({ last: this.#last, open: this.#open });
  }

  /**
   * The member whose turn it is, and it has been theirs from now on; null where there is nobody. Of two with as few conversations the
   * one whose turn is longer ago, of two who never had one the first by id.
   */
  take({ strategy, among }: TurnChoice): string | null {
    const turnOf = (id: string): number => this.#last.get(id) ?? 0;
    const openOf = (id: string): number => this.#open.get(id) ?? 0;
    const [chosen] = among.toSorted(
      (one, other) =>
        (strategy === 'least-busy' ? openOf(one) - openOf(other) : 0) ||
        turnOf(one) - turnOf(other) ||
        (one < other ? -1 : 1),
    );
    if (chosen === undefined) return null;
    this.#last.set(chosen, this.#next);
    this.#next += 1;
    this.#open.set(chosen, openOf(chosen) + 1);
    return chosen;
  }
}
