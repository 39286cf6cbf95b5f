import type { FormField, NodeKind, Widget } from '@janela/flow-schema';
import { msg } from '@lingui/core/macro';
import { durationParts, durationText } from '../words/duration-text.ts';
import { flowName } from '../words/flow-name.ts';
import { listText } from '../words/list-text.ts';
import { messageWithNames } from '../words/text-excerpt.ts';
import { optionWords } from './field-words.ts';
import { modelValueTexts } from './model-value-texts.ts';
import type { Words } from './node-face.ts';

interface FieldValue {
  readonly kind: NodeKind;
  readonly spec: FormField;
  readonly value: unknown;
}

/** Null where the value is not what the widget writes. */
type ValueText = (field: FieldValue, words: Words) => string | null;

const written: ValueText = ({ value }) => (typeof value === 'string' && value !== '' ? value : null);

const TEXTS: Readonly<Record<Widget, ValueText>> = {
  ...modelValueTexts,
  duration: ({ value }, { language }) =>
    typeof value === 'string' && durationParts(value) !== null ? durationText(value, language) : null,
  choice({ kind, spec, value }, { i18n }) {
    // Where nothing was chosen, an optional choice is its first.
    const chosen = value === undefined && spec.optional === true ? spec.options?.[0] : value;
    return typeof chosen === 'string' && chosen !== '' ? optionWords(kind, `${spec.field}.${chosen}`, i18n) : null;
  },
  choices({ kind, spec, value }, { i18n, language }) {
    if (!Array.isArray(value) || value.length === 0) return null;
    return listText(
      value.map((one) => optionWords(kind, `${spec.field}.${String(one)}`, i18n)),
      language,
    );
  },
  text: written,
  field: written,
  emoji: written,
  message: ({ value }, words) => (typeof value === 'string' && value !== '' ? messageWithNames(value, words) : null),
  address: ({ value }, words) => (typeof value === 'string' && value !== '' ? messageWithNames(value, words) : null),
  messages: ({ value }, words) =>
    texts(value)
      ?.map((text) => messageWithNames(text, words))
      .join('\n') ?? null,
  words: ({ value }, { language }) => {
    const all = texts(value);
    return all === null ? null : listText(all, language);
  },
  number: ({ value }, { i18n }) => (typeof value === 'number' ? i18n.number(value) : null),
  flow: ({ value }, words) => (typeof value === 'string' && value !== '' ? flowName(value, words) : null),
  // Its title is known where the flow is, and the same words are shown of flows that are not open.
  block: ({ value }, { i18n }) => (typeof value === 'string' && value !== '' ? i18n._(msg`another block`) : null),
  pairs({ value }, words) {
    if (typeof value !== 'object' || value === null) return null;
    const lines = Object.entries(value).map(([name, text]) => `${name}: ${messageWithNames(String(text), words)}`);
    return lines.length === 0 ? null : lines.join('\n');
  },
};

function texts(value: unknown): readonly string[] | null {
  if (!Array.isArray(value)) return null;
  const found = value.filter((one) => typeof one === 'string' && one !== '');
  return found.length === 0 ? null : found.map(String);
}

/** The value of one field as a person reads it. */
export function valueText(field: FieldValue, words: Words): string {
  return TEXTS[field.spec.widget](field, words) ?? words.i18n._(msg`not set`);
}
