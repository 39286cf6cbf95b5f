/** Every widget a node's form may be made of. Closed: a form that needs more is written by hand in the designer. */
export type Widget =
  | 'duration'
  | 'channels'
  | 'choice'
  | 'choices'
  | 'text'
  | 'message'
  | 'message-match'
  | 'branches'
  | 'recipients'
  /** Narrowing of a trigger: tags, stages, assignee, source. */
  | 'conversation-filter'
  /** A list of short texts: tags, keywords, payloads, ids of posts. */
  | 'words'
  /** A whole message with its media, buttons, replies, list or cards. */
  | 'content'
  /** The kind of answer a question waits for, with its choices. */
  | 'answer'
  | 'weights'
  | 'ladder'
  | 'members'
  | 'template'
  | 'schedule'
  | 'moment'
  /** Name and value, several times: headers of a request, what to keep of its answer, inputs of a flow. */
  | 'pairs'
  | 'flow'
  | 'block'
  | 'field'
  | 'address'
  | 'number'
  | 'emoji'
  /** Several texts of which one is used. */
  | 'messages';

/** What the admin gives names to: those that are known are offered where one is written. */
export type NamesOf = 'tags' | 'stages' | 'answers' | 'contact.fields' | 'flow.input';

/** One field of a form. Its label and help are looked up under `<kind>.<field>` in the designer's catalogue. */
export interface FormField {
  /** Name of the field in the params. */
  readonly field: string;
  readonly widget: Widget;
  /** With `choice` and `choices`: the values, in the order they are shown. */
  readonly options?: readonly string[];
  readonly optional?: boolean;
  /** What it is where nobody says otherwise. Shown on request: most blocks leave it so. */
  readonly folded?: { readonly unless: unknown };
  /** With texts and numbers: how many characters fit, or the highest number. */
  readonly limit?: number;
  /** With texts, words, fields and the names of pairs: what they are names of. */
  readonly namesOf?: NamesOf;
}

export type FormSpec = readonly FormField[];
