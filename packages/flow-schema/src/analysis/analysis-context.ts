import type { ChannelKind } from '@janela/messaging-window';
import type { WeeklyHours } from '../calendar/weekly-hours.ts';
import type { ParsedFlow } from '../nodes/registry.ts';

/** A template that the platform knows. */
export interface KnownTemplate {
  readonly name: string;
  readonly language: string;
  readonly channel: ChannelKind;
  readonly status: 'approved' | 'pending' | 'rejected' | 'paused' | 'disabled';
  /** Names of its gaps, or their positions from 1. */
  readonly parameters: readonly string[];
}

/** A live flow beside the one that is analysed. */
export interface OtherFlow {
  readonly id: string;
  readonly name: string;
  readonly document: ParsedFlow;
}

/** What is known around a flow. All of it may be absent: what is not known is not complained about. */
export interface AnalysisContext {
  /** Kinds of the account's connected channels. Absent: any. */
  readonly channels?: readonly ChannelKind[];
  /** Null: the account works always. */
  readonly workingHours?: WeeklyHours | null;
  readonly templates?: readonly KnownTemplate[];
  readonly otherFlows?: readonly OtherFlow[];
  /** Id of the flow itself, where it has one: it must not call itself. */
  readonly flowId?: string;
  /** True of a document that has been through `linkFlows`. */
  readonly linked?: boolean;
  /** Keys of the contact fields of the account. */
  readonly fields?: readonly string[];
  /** How long before the window closes sending stops, in milliseconds. */
  readonly marginMs?: number;
}
