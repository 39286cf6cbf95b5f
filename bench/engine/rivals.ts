import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../rivals', import.meta.url));

/**
 * What the talks use of XState 5 and of the Bot Framework's dialogs. Written down here, as their own types are not there before the bench
 * has run once.
 */
export interface XState {
  readonly createMachine: (config: object) => Machine;
  readonly assign: (change: (args: { context: Talking; event: { text?: string } }) => Partial<Talking>) => object;
  readonly transition: (machine: Machine, snapshot: Snapshot, event: object) => readonly [Snapshot, unknown];
}

export interface Talking {
  readonly text: string;
  readonly fields: Readonly<Record<string, string>>;
}

interface Snapshot {
  readonly value: unknown;
  readonly context: Talking;
}

interface Machine {
  readonly resolveState: (state: { readonly value: unknown; readonly context: Talking }) => Snapshot;
}

export interface BotDialogs {
  readonly DialogSet: new (state: object) => {
    add(dialog: object): void;
    createContext(turn: object): Promise<DialogContext>;
  };
  readonly WaterfallDialog: new (id: string, steps: readonly Step[]) => object;
}

export interface StepContext {
  readonly context: { readonly activity: { readonly text: string } };
  readonly values: Record<string, string>;
  next(): Promise<unknown>;
}

export type Step = (step: StepContext) => Promise<unknown>;

interface DialogContext {
  continueDialog(): Promise<{ readonly status: string }>;
  beginDialog(id: string): Promise<unknown>;
}

export interface BotCore {
  readonly ConversationState: new (storage: object) => {
    createProperty(name: string): object;
    saveChanges(turn: object, force: boolean): Promise<void>;
  };
  readonly TestAdapter: new (logic: (turn: object) => Promise<void>) => {
    processActivity(activity: object, logic: (turn: object) => Promise<void>): Promise<unknown>;
    receiveActivity(activity: object): Promise<void>;
  };
}

/** Loads one of the rivals, after installing them where that has not been done. */
export function rival(name: 'xstate' | 'botbuilder-core' | 'botbuilder-dialogs'): unknown {
  if (!existsSync(`${folder}/node_modules`)) {
    execFileSync('npx', ['-y', 'pnpm', 'install', '--ignore-workspace', '--ignore-scripts', '--frozen-lockfile'], {
      cwd: folder,
      stdio: 'inherit',
    });
  }
  return createRequire(`${folder}/package.json`)(name);
}
