import type { FlowDocument } from '@janela/flow-schema';

/** What the host's save came to. `conflict`: the server has another revision, this one, which nobody here has seen. */
export type SaveResult =
  | { readonly ok: true; readonly revision: number }
  | { readonly ok: false; readonly reason: 'conflict'; readonly revision: number }
  | { readonly ok: false; readonly reason: 'offline' | 'failed' | 'refused' };

/**
 * `unsaved`: edits wait for a pause in typing. `offline` and `failed`: they are kept and tried again. `conflict` and
 * `refused`: they are kept, and a person decides.
 */
export type SaveState = 'saved' | 'unsaved' | 'saving' | 'offline' | 'failed' | 'conflict' | 'refused';

export interface AutosaveParts {
  readonly revision: number;
  /** Compare-and-swap: saves only if the server still has this revision. What it throws counts as `failed`. */
  readonly save: (document: FlowDocument, revision: number) => Promise<SaveResult>;
  readonly onState: (state: SaveState, revision: number) => void;
  /** Runs something later, in milliseconds; gives the way to call it off. */
  readonly schedule: (task: () => void, ms: number) => () => void;
}

export interface Autosave {
  readonly edit: (document: FlowDocument) => void;
  /** Saves at once what is unsaved. Resolves with the state in which saving came to rest. */
  readonly flush: () => Promise<SaveState>;
  /** The connection is back, or a person asks: tries again at once. */
  readonly retry: () => void;
  /** Ends a conflict: `mine` saves over that revision, knowingly; `theirs` forgets the unsaved edits. */
  readonly resolve: (choice: 'mine' | 'theirs', revision: number) => void;
  readonly stop: () => void;
}

const PAUSE_MS = 800;
const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 60_000;

/** Saves the newest document after each pause. Never two saves at once; never over a revision nobody here has seen. */
export function createAutosave({ revision: first, save, onState, schedule }: AutosaveParts): Autosave {
  let revision = first;
  let unsaved: FlowDocument | null = null;
  let state: SaveState = 'saved';
  let failures = 0;
  let running: Promise<void> | null = null;
  let callOff: (() => void) | null = null;
  let stopped = false;
  const hasMore = (): boolean => state === 'unsaved' && !stopped;
  const isStopped = (): boolean => stopped;

  function become(next: SaveState): void {
    state = next;
    if (!stopped) onState(next, revision);
  }

  function later(ms: number): void {
    callOff?.();
    callOff = schedule(() => void work(), ms);
  }

  /** Saves until nothing is unsaved or something stands in the way. A second caller waits for the first. */
  function work(): Promise<void> {
    callOff?.();
    callOff = null;
    running ??= saveAll().finally(() => {
      running = null;
    });
    return running;
  }

  async function saveAll(): Promise<void> {
    while (unsaved !== null && state !== 'conflict' && !isStopped()) {
      const document = unsaved;
      become('saving');
      const result = await attempt(save, document, revision);
      if (!result.ok) return stumble(result, document);
      failures = 0;
      revision = result.revision;
      if (unsaved === document) unsaved = null;
    }
    if (unsaved === null && state !== 'saved') become('saved');
  }

  async function flush(): Promise<SaveState> {
    await work();
    // An edit may have come in just as the last save ended.
    return hasMore() ? flush() : state;
  }

  function stumble(result: Extract<SaveResult, { ok: false }>, document: FlowDocument): void {
    if (result.reason === 'conflict') return become('conflict');
    become(result.reason);
    if (result.reason === 'refused') {
      // The same document would be refused again; an edit since then may have mended it.
      if (unsaved !== document) later(PAUSE_MS);
      return;
    }
    failures += 1;
    later(Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (failures - 1)));
  }

  return {
    edit(document) {
      unsaved = document;
      if (state === 'saved' || state === 'refused') become('unsaved');
      if (state === 'unsaved') later(PAUSE_MS);
    },
    flush,
    retry() {
      if (state === 'offline' || state === 'failed' || state === 'refused') void work();
    },
    resolve(choice, seen) {
      if (state !== 'conflict') return;
      revision = seen;
      if (choice === 'theirs') unsaved = null;
      become(unsaved === null ? 'saved' : 'unsaved');
      if (unsaved !== null) void work();
    },
    stop() {
      stopped = true;
      callOff?.();
    },
  };
}

async function attempt(save: AutosaveParts['save'], document: FlowDocument, revision: number): Promise<SaveResult> {
  try {
    return await save(document, revision);
  } catch {
    return { ok: false, reason: 'failed' };
  }
}
