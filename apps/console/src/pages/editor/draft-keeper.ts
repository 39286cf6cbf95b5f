import { createAutosave, type Autosave, type SaveResult, type SaveState } from '@janela/designer';
import { canonicalJson, type FlowDocument } from '@janela/flow-schema';
import { Problem, Unreachable } from '../../api/problem.ts';
import type { UnsavedPlace } from './unsaved-draft.ts';

/** The draft as the server has it. */
export interface SavedDraft {
  readonly document: FlowDocument;
  readonly revision: number;
  readonly savedAt: string;
}

export interface DraftState {
  readonly document: FlowDocument;
  readonly status: SaveState;
  /** Why it could not be saved. */
  readonly error: unknown;
  /** What somebody else saved meanwhile, until the person has chosen. */
  readonly theirs: SavedDraft | null;
}

export interface DraftHost {
  /** Gives the new revision. */
  readonly save: (document: FlowDocument, revision: number) => Promise<number>;
  readonly load: () => Promise<SavedDraft>;
  readonly unsaved: UnsavedPlace;
  /** Somebody else's draft took the place of what was shown. */
  readonly onReplaced: () => void;
}

/**
 * The draft of one editor page. Saves by itself; keeps on the device what the server has not got; shows what somebody else saved
 * at once where nothing is unsaved, and else asks.
 */
export class DraftKeeper {
  #state: DraftState;
  #revision: number;
  #autosave: Autosave;
  #left = false;
  readonly #host: DraftHost;
  readonly #listeners = new Set<() => void>();
  /** Whether edits of an earlier visit were found on the device. */
  readonly recovered: boolean;

  constructor(saved: SavedDraft, host: DraftHost) {
    this.#host = host;
    this.#revision = saved.revision;
    this.#state = { document: saved.document, status: 'saved', error: null, theirs: null };
    this.#autosave = this.#autosaveFrom(saved.revision);
    const kept = host.unsaved.read();
    this.recovered = kept !== null && !isSame(kept.document, saved.document);
    if (kept === null) return;
    if (this.recovered) {
      // Made to an older revision they meet a conflict when they are saved, as they would have then.
      this.#autosave = this.#autosaveFrom(kept.revision);
      this.edit(kept.document);
    } else host.unsaved.forget();
  }

  readonly state = (): DraftState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  readonly edit = (document: FlowDocument): void => {
    this.#set({ document });
    this.#autosave.edit(document);
  };

  /** Saves what is unsaved now. Gives the revision that holds all of it, null where it could not be saved. */
  readonly flush = async (): Promise<number | null> => {
    const status = await this.#autosave.flush();
    return status === 'saved' ? this.#revision : null;
  };

  readonly retry = (): void => this.#autosave.retry();

  /** The draft as the server has it, told again whenever it may have changed. */
  readonly hear = (saved: SavedDraft): void => {
    if (saved.revision <= this.#revision) return;
    // Edits find out by being saved, and one save under way may well be what is told of here.
    if (this.#state.status !== 'saved') void this.#autosave.flush();
    else if (this.#adopt(saved)) this.#host.onReplaced();
  };

  /** Saves mine over theirs: the person has seen both. */
  readonly keepMine = (): void => {
    const { theirs } = this.#state;
    if (theirs === null) return;
    this.#set({ theirs: null });
    this.#autosave.resolve('mine', theirs.revision);
  };

  readonly takeTheirs = (): void => {
    if (this.#state.theirs !== null) this.#adopt(this.#state.theirs);
  };

  /** Puts unsaved edits where a reload finds them; for when the page may go. */
  readonly keep = (): void => {
    const { document, status } = this.#state;
    if (status !== 'saved') this.#host.unsaved.keep({ document, revision: this.#revision });
  };

  readonly arrive = (): void => {
    this.#left = false;
  };

  /** The page goes: one more attempt, and none behind its back. */
  readonly leave = (): void => {
    const autosave = this.#autosave;
    this.#left = true;
    this.keep();
    void autosave.flush().finally(() => {
      if (this.#left) autosave.stop();
    });
  };

  #autosaveFrom(first: number): Autosave {
    this.#revision = first;
    return createAutosave({
      revision: first,
      save: (document, revision) => this.#save(document, revision),
      onState: (status, revision) => this.#follow(status, revision),
      schedule: (task, ms) => {
        const timer = setTimeout(task, ms);
        return () => clearTimeout(timer);
      },
    });
  }

  async #save(document: FlowDocument, revision: number): Promise<SaveResult> {
    this.keep();
    try {
      return { ok: true, revision: await this.#host.save(document, revision) };
    } catch (error) {
      if (error instanceof Problem && error.status === 409) return this.#meet(document);
      this.#set({ error });
      return { ok: false, reason: reasonOf(error) };
    }
  }

  /** Somebody else was first: what they saved is shown beside mine, unless it is the same. */
  async #meet(mine: FlowDocument): Promise<SaveResult> {
    try {
      const theirs = await this.#host.load();
      if (isSame(theirs.document, mine)) return { ok: true, revision: theirs.revision };
      this.#set({ theirs });
      return { ok: false, reason: 'conflict', revision: theirs.revision };
    } catch (error) {
      this.#set({ error });
      return { ok: false, reason: reasonOf(error) };
    }
  }

  #follow(status: SaveState, revision: number): void {
    this.#revision = status === 'conflict' ? this.#revision : revision;
    this.#set({ status });
    if (status === 'saved') this.#host.unsaved.forget();
  }

  /** Whether it shows anything new. */
  #adopt({ document, revision }: SavedDraft): boolean {
    const isNew = !isSame(document, this.#state.document);
    this.#autosave.stop();
    this.#autosave = this.#autosaveFrom(revision);
    this.#host.unsaved.forget();
    this.#set({ document: isNew ? document : this.#state.document, status: 'saved', error: null, theirs: null });
    return isNew;
  }

  #set(changes: Partial<DraftState>): void {
    this.#state = { ...this.#state, ...changes };
    for (const listener of this.#listeners) listener();
  }
}

function reasonOf(error: unknown): 'offline' | 'failed' | 'refused' {
  if (error instanceof Unreachable) return 'offline';
  const mayPass = !(error instanceof Problem) || error.status >= 500 || error.status === 429;
  return mayPass ? 'failed' : 'refused';
}

/** The database keeps the order of keys in its own way. */
function isSame(one: FlowDocument, other: FlowDocument): boolean {
  return one === other || canonicalJson(one) === canonicalJson(other);
}
