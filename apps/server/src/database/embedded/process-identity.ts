import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The command line of a running process; undefined when it has ended (a zombie has ended too). */
export function commandLineOf(pid: number): string | undefined {
  if (process.platform === 'linux') return readProc(pid, 'cmdline')?.replaceAll('\0', ' ').trim() || undefined;
  return process.platform === 'win32' ? windowsProcess(pid) : askPs(pid, 'command=');
}

/**
 * When a process started, in any spelling that differs between two processes of the same pid. A pid alone is not
 * enough: after a restart of the machine or the container the same number belongs to someone else.
 */
export function startMarkOf(pid: number): string | undefined {
  if (process.platform === 'linux') {
    const stat = readProc(pid, 'stat');
    if (stat === undefined) return undefined;
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state] = fields;
    return state === 'Z'
      ? undefined
      : `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${fields[19]}`;
  }
  return process.platform === 'win32' ? windowsProcess(pid) : askPs(pid, 'lstart=');
}

function readProc(pid: number, name: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return undefined;
  }
}

function askPs(pid: number, column: string): string | undefined {
  try {
    return execFileSync('ps', ['-ww', '-o', column, '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

function windowsProcess(pid: number): string | undefined {
  const query = `$p = Get-CimInstance Win32_Process -Filter "ProcessId=${pid}"; if ($p) { "$($p.CommandLine) $($p.CreationDate.Ticks)" }`;
  try {
    return execFileSync('powershell', ['-NoProfile', '-Command', query], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}
