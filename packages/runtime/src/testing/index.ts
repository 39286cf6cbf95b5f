export { MemoryHost } from './memory-host.ts';
export type { Happening, HostedConversation, HostTrace } from './memory-host.ts';
export { runScenario } from './run-scenario.ts';
export type { ScenarioReport } from './run-scenario.ts';
export { readScenario } from './scenario.ts';
export type { Scenario, ScenarioEvent, ScenarioExpectation, ScenarioStep } from './scenario.ts';
export { elapsed, instantMs, scenarioDurationMs } from './scenario-time.ts';
export { throughStorage } from './storage-round-trip.ts';
