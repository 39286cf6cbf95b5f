/** Everything that can be wrong with a flow. The sentence for each is in `messages.<language>.ts`. */
export const ISSUE_CODES = [
  'not-a-flow',
  'too-deep',
  'too-large',
  'newer-version',
  'missing-field',
  'unknown-field',
  'wrong-type',
  'wrong-value',
  'wrong-format',
  'too-short',
  'too-long',
  'too-few',
  'too-many',
  'repeated-value',
  'duration-malformed',
  'duration-calendar',
  'duration-zero',
  'duration-too-long',
  'template-unclosed',
  'template-syntax',
  'unknown-filter',
  'unknown-variable',
  'not-a-pattern',
  'not-a-key',
  'not-an-address',
  'not-a-time',
  'not-a-date',
  'not-a-time-zone',
  'hours-overlap',
  'sub-flow-missing',
  'sub-flow-loop',
  'sub-flow-no-entry',
  'unknown-kind',
  'duplicate-id',
  'edge-from-nothing',
  'edge-to-nothing',
  'unknown-port',
  'port-taken',
  'edge-into-trigger',
  'layout-of-nothing',
  'no-trigger',
  'unreachable',
  'loop-without-wait',
  'never-allowed',
  'not-on-channel',
  'may-be-outside-window',
  'window-not-known',
  'needs-comment',
  'private-reply-twice',
  'dead-end',
  'jump-to-nothing',
  'question-never-ends',
  'variable-never-set',
  'variable-not-always-set',
  'field-unknown',
  'template-unknown',
  'template-not-approved',
  'template-gap',
  'too-long-for-channel',
  'too-many-bytes-for-channel',
  'too-many-for-channel',
  'same-title-twice',
  'triggers-overlap',
] as const;

export type IssueCode = (typeof ISSUE_CODES)[number];

/** `error`: the flow cannot be published. `warning`: it can, and probably does not do what was meant. */
export type IssueSeverity = 'error' | 'warning';

/** One finding about a flow: where it is and what it is, never a ready-made sentence. */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: IssueSeverity;
  readonly nodeId?: string;
  readonly edgeId?: string;
  /** Dotted path inside the node, the edge or, where neither is named, the document: `params.rules.0.values`. */
  readonly field?: string;
  /** What the sentence of the code fills in. */
  readonly params?: Readonly<Record<string, string | number>>;
}
