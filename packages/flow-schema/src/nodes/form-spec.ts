/** Every widget a node's form may be made of. Closed and short: a form that needs more is written by hand in the designer. */
export type Widget =
  'duration' | 'channels' | 'choice' | 'choices' | 'text' | 'message' | 'message-match' | 'rules' | 'recipients';

/** One field of a form. Its label and help are looked up under `<kind>.<field>` in the designer's catalogue. */
export interface FormField {
  /** Name of the field in the params. */
  readonly field: string;
  readonly widget: Widget;
  /** With `choice` and `choices`: the values, in the order they are shown. */
  readonly options?: readonly string[];
  readonly optional?: boolean;
  /** With `message`: how many characters fit, as written. */
  readonly limit?: number;
}

export type FormSpec = readonly FormField[];
