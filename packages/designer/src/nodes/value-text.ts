import { NODE_MODELS, type FormField, type MessageMatch, type NodeKind, type Widget } from '@janela/flow-schema';
import { msg } from '@lingui/core/macro';
import { capitalized } from '../words/capitalized.ts';
import { channelListText } from '../words/channels-text.ts';
import { durationParts, durationText } from '../words/duration-text.ts';
import { listText } from '../words/list-text.ts';
import { messageWithNames } from '../words/text-excerpt.ts';
import { ruleText } from './condition/rule-text.ts';
import { optionWords } from './field-words.ts';
import type { Words } from './node-face.ts';
import { recipientText } from './notify-team/recipient-text.ts';

interface FieldValue {
  readonly kind: NodeKind;
  readonly spec: FormField;
  readonly value: unknown;
}

/** Null where the value is not what the widget writes. Shapes are read by the kind that owns them. */
type ValueText = (field: FieldValue, words: Words) => string | null;

const TEXTS: Readonly<Record<Widget, ValueText>> = {
  duration: ({ value }, { language }) =>
    typeof value === 'string' && durationParts(value) !== null ? durationText(value, language) : null,
  channels({ value }, words) {
    const reading = NODE_MODELS['message-received'].params.safeParse({ channels: value });
    if (!reading.success) return null;
    const { channels } = reading.data;
    return channels === 'any' ? words.i18n._(msg`Any channel`) : channelListText(channels, words);
  },
  choice: ({ kind, spec, value }, { i18n }) =>
    typeof value === 'string' && value !== '' ? optionWords(kind, `${spec.field}.${value}`, i18n) : null,
  choices({ kind, spec, value }, { i18n, language }) {
    if (!Array.isArray(value) || value.length === 0) return null;
    return listText(
      value.map((one) => optionWords(kind, `${spec.field}.${String(one)}`, i18n)),
      language,
    );
  },
  text: ({ value }) => (typeof value === 'string' && value !== '' ? value : null),
  message: ({ value }, words) => (typeof value === 'string' && value !== '' ? messageWithNames(value, words) : null),
  'message-match'({ kind, spec, value }, { i18n }) {
    const reading = NODE_MODELS['message-received'].params.safeParse({ channels: 'any', matches: value });
    return reading.success
      ? matchText(optionWords(kind, `${spec.field}.${reading.data.matches.mode}`, i18n), reading.data.matches)
      : null;
  },
  rules({ value }, words) {
    if (!Array.isArray(value) || value.length === 0) return null;
    return value.map((rule: unknown) => capitalized(oneRule(rule, words), words.language)).join('\n');
  },
  recipients({ value }, words) {
    const reading = NODE_MODELS['notify-team'].params.safeParse({ recipients: value, via: ['in-app'] });
    if (!reading.success) return null;
    const names = reading.data.recipients.map((one) => recipientText(one, words));
    return capitalized(listText(names, words.language), words.language);
  },
};

function matchText(mode: string, match: MessageMatch): string {
  return match.mode === 'any' ? mode : `${mode}: “${match.text}”`;
}

/** Each on its own: one that is half written does not hide the others. */
function oneRule(rule: unknown, words: Words): string {
  const reading = NODE_MODELS.condition.params.safeParse({ match: 'all', rules: [rule] });
  const [read] = reading.success ? reading.data.rules : [];
  return read === undefined ? words.i18n._(msg`an unfinished rule`) : ruleText(read, words);
}

/** The value of one field as a person reads it. */
export function valueText(field: FieldValue, words: Words): string {
  return TEXTS[field.spec.widget](field, words) ?? words.i18n._(msg`not set`);
}
