import type { GraphRefusal } from './graph-refusal.ts';
import type { RecordedSend } from './recorded-send.ts';

/** What a channel's rules say about one call, before anything is recorded or answered. */
export type Verdict =
  | {
      readonly type: 'accepted';
      readonly kind: RecordedSend['kind'];
      readonly recipient: string;
      readonly answer: unknown;
      readonly messageId?: string;
      readonly correlation?: string;
      /** Taken now, reported as failed by webhook. */
      readonly failsLater?: GraphRefusal;
      readonly isLost?: boolean;
    }
  | {
      readonly type: 'refused';
      readonly kind: RecordedSend['kind'];
      readonly recipient: string;
      readonly refusal: GraphRefusal;
      readonly correlation?: string;
    };
