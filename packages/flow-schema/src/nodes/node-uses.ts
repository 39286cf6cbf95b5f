import type { OutgoingContent, TemplateContent } from '../content/message-content.ts';

/**
 * `answer`: of a question or another system. `contact`: a field of the contact. `input`: what the flow was started with.
 * `comment`: the one that the run answers.
 */
export type ValueSource = 'answer' | 'contact' | 'input' | 'comment';

/** The key of the comment, which has no name of its own. */
export const THE_COMMENT = 'comment';

/** A value that a block reads by a name of the admin's own, other than in its texts. */
export interface ValueRead {
  readonly of: ValueSource;
  readonly key: string;
  /** Where in the node it is named. */
  readonly field: string;
  /** True where the block does something sensible without the value, as a condition that asks whether there is one. */
  readonly mayBeUnset: boolean;
}

/** A value that a block writes. Known to the blocks behind these ports only. */
export interface ValueKept {
  readonly of: ValueSource;
  readonly key: string;
  readonly ports: readonly string[];
}

/** A message as the customer gets it, with its variables still in it. */
export interface ShownMessage {
  readonly content: OutgoingContent | TemplateContent;
  /** A private reply is one message whatever it holds. */
  readonly as: 'message' | 'private-reply';
  /** The field of the node in which a part of the content is written: `buttons.0.title` is `params.content.buttons.0.title`. */
  readonly fieldOf: (part: string) => string;
}
