export { ADVANCE_QUEUE, ADVANCE_QUEUE_OPTIONS, ADVANCE_WORK_OPTIONS, ring, ringAt, type Ring } from './doorbell.ts';
export type { SqlRunner } from './sql-runner.ts';
export type { TimerCommand } from './timer-commands.ts';
export {
  HORIZON_MS,
  promoteTimers,
  takeDueTimers,
  writeTimers,
  type DueTimer,
  type TransactionRunner,
} from './timer-driver.ts';
export { timers } from './timers-table.ts';
