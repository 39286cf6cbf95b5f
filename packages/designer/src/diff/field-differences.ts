import { isNodeKind, NODE_MODELS, type FlowNode, type NodeChange } from '@janela/flow-schema';
import { msg } from '@lingui/core/macro';
import { blockWords } from '../nodes/block-words.ts';
import { fieldWords } from '../nodes/field-words.ts';
import type { Words } from '../nodes/node-face.ts';
import { valueText } from '../nodes/value-text.ts';

/** One thing that is not what it was, in words. */
export interface Difference {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

interface BothSides {
  readonly before: FlowNode;
  readonly after: FlowNode;
}

/**
 * What changed in one block, by the fields of its form: a comparison speaks of `params.rules.0.values.1`, a person of the rules.
 * Both sides are read whole, so each is a sentence.
 */
export function fieldDifferences(
  { fields }: NodeChange,
  { before, after }: BothSides,
  words: Words,
): readonly Difference[] {
  // A block of another kind has other settings altogether: one sentence says it.
  const places = new Set(
    fields.map(({ field }) =>
      before.kind === after.kind || field === 'name' ? field.split('.').slice(0, 2).join('.') : 'kind',
    ),
  );
  return [...places]
    .toSorted((a, b) => Number(b === 'name') - Number(a === 'name'))
    .map((place) => difference(place, { before, after }, words));
}

function difference(place: string, { before, after }: BothSides, words: Words): Difference {
  const { i18n } = words;
  if (place === 'name') {
    const none = i18n._(msg`no name`);
    return { label: i18n._(msg`Name`), before: before.name ?? none, after: after.name ?? none };
  }
  const field = place.slice('params.'.length);
  const kind = after.kind;
  const spec = isNodeKind(kind) ? NODE_MODELS[kind].form.find((one) => one.field === field) : undefined;
  if (spec === undefined || !isNodeKind(kind)) {
    return {
      label: i18n._(msg`What it does`),
      before: blockWords(before, words).sentence,
      after: blockWords(after, words).sentence,
    };
  }
  return {
    label: fieldWords(kind, field, i18n).label,
    before: valueText({ kind, spec, value: valueOf(before, field) }, words),
    after: valueText({ kind, spec, value: valueOf(after, field) }, words),
  };
}

function valueOf({ params }: FlowNode, field: string): unknown {
  return typeof params === 'object' && params !== null && Object.hasOwn(params, field)
    ? Reflect.get(params, field)
    : undefined;
}
