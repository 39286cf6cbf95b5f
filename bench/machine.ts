import { availableParallelism, cpus, release, totalmem } from 'node:os';

/** What a figure was measured on; figures of two machines are not to be compared. */
export function machineFacts() {
  return {
    cores: availableParallelism(),
    processor: cpus()[0]?.model ?? 'unknown',
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${release()}`,
    node: process.version,
  };
}
