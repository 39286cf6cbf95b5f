import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { ChannelKind } from '@janela/messaging-window';

/** Started, never imported: whoever judges the product shares no code with it. */
const ENTRY = fileURLToPath(new URL('../../../../e2e/graph-emulator/stand-alone/main.ts', import.meta.url));

const addresses = z.object({ url: z.string(), controlUrl: z.string() });
const made = z.object({ ids: z.array(z.string().nullable()) });

/** Something a customer does on a channel of the emulator. */
export interface Act {
  readonly accountId: string;
  readonly channel: ChannelKind;
  readonly personId: string;
  readonly at: number;
  readonly action: string;
  readonly text: string;
}

/** Meta's end of the channels, as a process with a clock that is put where it is wanted. */
export interface EmulatorProcess {
  /** What stands in for both Graph hosts. */
  readonly url: string;
  /** Moves the clock and lets customers act. The ids of the messages and comments they made, in order. */
  move(now: number, acts: readonly Act[]): Promise<readonly (string | null)[]>;
  stop(): Promise<void>;
}

/** `accounts`: as the emulator's `Account` says. */
export async function startEmulatorProcess(accounts: readonly object[]): Promise<EmulatorProcess> {
  const child = spawn(process.execPath, [ENTRY], { stdio: ['pipe', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  child.stdin.end(JSON.stringify(accounts));
  const line = once(createInterface({ input: child.stdout }), 'line');
  const said: unknown[] = await Promise.race([line, exited.then(() => [])]);
  const [first] = said;
  if (typeof first !== 'string') throw new Error('The emulator ended before it was ready.');
  const { url, controlUrl } = addresses.parse(JSON.parse(first));
  return {
    url,
    async move(now, acts) {
      const response = await fetch(controlUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ now, acts }),
      });
      if (!response.ok) throw new Error(`The emulator did not understand: ${await response.text()}`);
      return made.parse(await response.json()).ids;
    },
    async stop() {
      child.kill();
      await exited;
    },
  };
}
