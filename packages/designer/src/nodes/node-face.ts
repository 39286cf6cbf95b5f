import type { I18n, MessageDescriptor } from '@lingui/core';
import type { Language, NodeKind, NodeParams } from '@janela/flow-schema';
import type { TablerIcon } from '@tabler/icons-react';
import type { Directory } from '../model/directory.ts';

/** What a sentence about a block is made with. */
export interface Words {
  readonly i18n: I18n;
  readonly language: Language;
  readonly directory: Directory;
}

export type FixedPorts = Readonly<Record<string, MessageDescriptor>>;

/** Label and, where it helps, one line of help for each field of a form. */
export type FieldTexts = Readonly<
  Record<string, { readonly label: MessageDescriptor; readonly help?: MessageDescriptor }>
>;

/** The names of the values of `choice` and `choices` fields: `<field>.<value>`. */
export type OptionTexts = Readonly<Record<string, MessageDescriptor>>;

/** How one kind of block looks and reads. Everything else about a kind is in its model. */
export interface NodeFace<Kind extends NodeKind> {
  readonly icon: TablerIcon;
  /** Kind name for palette and caption, e.g. “No reply”. */
  readonly name: MessageDescriptor;
  /** One line for the palette: what it is for. */
  readonly description: MessageDescriptor;
  /** What else people call it when they search, in plain lower-case words, all in one message per language. */
  readonly keywords: MessageDescriptor;
  /** What the block does with its settings, as one sentence: “23 hours after the last message, on any channel”. */
  readonly sentence: (params: NodeParams[Kind], words: Words) => string;
  /** The names of its ways out by their ids, all of them; a function where the settings make them. */
  readonly ports: FixedPorts | ((params: NodeParams[Kind], words: Words) => ReadonlyMap<string, string>);
  readonly fields: FieldTexts;
  readonly options?: OptionTexts;
}
