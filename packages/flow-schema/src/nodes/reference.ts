/** Something outside the flow that a node points at, so that deleting it can be warned of. */
export interface Reference {
  readonly type: 'channel' | 'member' | 'flow';
  readonly id: string;
  readonly field: string;
}
