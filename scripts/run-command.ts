import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { projectRoot } from './project-root.ts';

export interface CommandResult {
  ok: boolean;
  /** Standard output alone. */
  stdout: string;
  /** Standard output and standard error, in the order they came. */
  output: string;
  seconds: number;
}

/**
 * Runs one command in the repository and keeps what it prints. Programs of the workspace are found by name.
 * Quiet but for its result: the caller decides whether the output is worth showing.
 */
export async function runCommand(command: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<CommandResult> {
  const started = performance.now();
  const binaries = path.join(projectRoot, 'node_modules', '.bin');
  const child = spawn(command === 'node' ? process.execPath : command, args, {
    cwd: projectRoot,
    env: { ...process.env, PATH: `${binaries}${path.delimiter}${process.env.PATH}`, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  const stdout: string[] = [];
  const output: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => void (stdout.push(chunk), output.push(chunk)));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => void output.push(chunk));
  const forward = (signal: NodeJS.Signals): void => void child.kill(signal);
  process.on('SIGTERM', forward);
  try {
    await once(child, 'close');
  } catch (error) {
    output.push(String(error));
  } finally {
    process.off('SIGTERM', forward);
  }
  const seconds = (performance.now() - started) / 1000;
  return { ok: child.exitCode === 0, stdout: stdout.join(''), output: output.join(''), seconds };
}
