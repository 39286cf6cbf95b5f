import { madeId } from '../../test-support/worlds/world.ts';

/** The ids that the server's steps make: those the simulation made, where both do the same. A step that is taken again makes the same ones. */
export class StepIds {
  readonly #made = new Map<string, number>();
  readonly #trying = new Map<string, number>();

  /** For `AdvanceContext`. */
  idsOf(conversation: string): () => string {
    let count = this.#made.get(conversation) ?? 0;
    return () => {
      count += 1;
      this.#trying.set(conversation, count);
      return madeId(conversation, count);
    };
  }

  /** What was tried is done. */
  keep(): void {
    for (const [conversation, count] of this.#trying) this.#made.set(conversation, count);
    this.#trying.clear();
  }

  /** One for what happens outside of steps. */
  newId(conversation: string): string {
    const id = this.idsOf(conversation)();
    this.keep();
    return id;
  }
}
