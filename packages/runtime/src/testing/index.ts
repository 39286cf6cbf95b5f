export { describeTimerDriver } from './describe-timer-driver.ts';
export type { TestKit, TimerDriverSuite } from './describe-timer-driver.ts';
export { MemoryTimerDriver } from './memory-timer-driver.ts';
export type { TimerCase, TimerChange, TimerDriver } from './timer-driver.ts';
