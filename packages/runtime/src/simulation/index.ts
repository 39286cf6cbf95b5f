export { liveFlows } from './live-flows.ts';
export { MemoryHost } from './memory-host.ts';
export type { ArmedTimer, Happening, HostedConversation, HostTrace, PerformedEffect } from './hosted.ts';
export type { IdSource } from './id-source.ts';
export { playSteps } from './play-steps.ts';
export type { Moment, PlayedConversation, PlayedStep, ThreadItem } from './play-steps.ts';
export { runScenario } from './run-scenario.ts';
export type { ScenarioReport } from './run-scenario.ts';
export type { ScenarioDifference } from './scenario-difference.ts';
export { parseScenario, readScenario } from './scenario.ts';
export type {
  Scenario,
  ScenarioEvent,
  ScenarioExpectation,
  ScenarioProblem,
  ScenarioReading,
  ScenarioSetup,
  ScenarioStep,
} from './scenario.ts';
export { scenarioFrom } from './scenario-from.ts';
export { elapsed, instantMs, scenarioDurationMs } from './scenario-time.ts';
export { throughStorage } from './storage-round-trip.ts';
