import type { CustomerMessageEvent, HttpAnswer } from '../conversation/conversation-event.ts';

/** What woke a run. */
export type Wake =
  | { readonly type: 'timer' }
  | { readonly type: 'message'; readonly message: CustomerMessageEvent }
  /** The platform could not deliver what the run had asked. */
  | { readonly type: 'undelivered' }
  | { readonly type: 'http'; readonly answer: HttpAnswer };
