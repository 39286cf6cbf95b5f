/** A field of a block that a form outside the designer asks for. */
export interface AskedField {
  /** What the form knows it by. */
  readonly key: string;
  readonly nodeId: string;
  /** Path below the block's params: `channels`, `content.text`. */
  readonly field: string;
  /** Instead of the field's own name and help. */
  readonly label?: string | undefined;
  readonly help?: string | undefined;
}
