import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** What the server prints on its standard output once it serves. */
export interface ReadyLine {
  readonly url: string;
  /** Null once the first account is there. */
  readonly signInUrl: string | null;
  readonly controlUrl: string;
}

export interface ServerProcessOptions {
  readonly entry: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** How long it may take until it is ready; 60 s unless told. */
  readonly startTimeoutMs?: number;
  readonly onLog: (line: string) => void;
}

/** The server as a child in a process group of its own. */
export interface ServerProcess {
  readonly ready: ReadyLine;
  readonly pid: number;
  readonly isRunning: boolean;
  /** Asks it to end; ends the group by force after ten seconds. The exit code, or the signal it died of. */
  stop(): Promise<number | string>;
  kill9(): Promise<void>;
}

const stopTimeoutMs = 10_000;

/** Resolves when the child says that it is ready. Rejects with the end of its log when it ends or stays silent instead. */
export async function startServerProcess(options: ServerProcessOptions): Promise<ServerProcess> {
  const child = spawn(process.execPath, [options.entry, ...options.args], {
    env: options.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Its own group, so that a Ctrl-C meant for the test run does not reach it first and a kill reaches all of it.
    detached: process.platform !== 'win32',
  });
  const exited = once(child, 'exit');
  const killWithParent = () => signalGroup(child, 'SIGKILL');
  process.once('exit', killWithParent);
  void exited.then(() => process.off('exit', killWithParent));

  const lastLines: string[] = [];
  function log(line: string): void {
    lastLines.push(line);
    if (lastLines.length > 40) lastLines.shift();
    options.onLog(line);
  }
  createInterface({ input: child.stderr }).on('line', log);

  const ready = await new Promise<ReadyLine>((resolve, reject) => {
    const timeout = options.startTimeoutMs ?? 60_000;
    const fail = (why: string) => reject(new Error(`The server ${why}.\n${lastLines.join('\n')}`));
    const timer = setTimeout(() => {
      signalGroup(child, 'SIGKILL');
      fail(`was not ready within ${timeout} ms`);
    }, timeout);
    createInterface({ input: child.stdout }).on('line', (line) => {
      const said = readReadyLine(line);
      if (said === null) return log(line);
      clearTimeout(timer);
      resolve(said);
    });
    void exited.then(([code, signal]) => {
      clearTimeout(timer);
      fail(`ended before it was ready (${String(code ?? signal)})`);
    });
  });

  const isRunning = () => child.exitCode === null && child.signalCode === null;
  return {
    ready,
    pid: child.pid ?? 0,
    get isRunning() {
      return isRunning();
    },
    async stop() {
      if (isRunning()) {
        child.kill('SIGTERM');
        const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), stopTimeoutMs);
        await exited;
        clearTimeout(timer);
      }
      return child.exitCode ?? child.signalCode ?? 'unknown';
    },
    async kill9() {
      if (!isRunning()) return;
      signalGroup(child, 'SIGKILL');
      await exited;
    },
  };
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
  } catch {
    // It has ended by itself in the meantime.
  }
}

function readReadyLine(line: string): ReadyLine | null {
  if (!line.startsWith('{"ready"')) return null;
  const parsed: unknown = JSON.parse(line);
  if (typeof parsed !== 'object' || parsed === null || !('ready' in parsed)) return null;
  const { ready } = parsed;
  if (typeof ready !== 'object' || ready === null) return null;
  const { url, signInUrl, controlUrl } = ready as Record<string, unknown>;
  const isSignIn = typeof signInUrl === 'string' || signInUrl === null;
  if (typeof url !== 'string' || !isSignIn || typeof controlUrl !== 'string') {
    throw new Error(`The server's ready line lacks url, signInUrl or controlUrl: ${line}`);
  }
  return { url, signInUrl, controlUrl };
}
