import { NODE_MODELS, isNodeKind, type FlowDocument } from '@janela/flow-schema';
import type { TemplateAsk } from '../database/schema/index.ts';
import { MOST_ASKS } from './template-limits.ts';

type Field = TemplateAsk['targets'][number];

/** A question for each field. */
export function askedFields(fields: readonly Field[]): readonly TemplateAsk[] {
  return fields.slice(0, MOST_ASKS).map(({ node, field }) => ({ targets: [{ node, field }] }));
}

/** Whether the form asks for this field, or for something in it. */
export function isAsked(asks: readonly TemplateAsk[], { node, field }: Field): boolean {
  return asks.some(({ targets }) =>
    targets.some((one) => one.node === node && (one.field === field || one.field.startsWith(`${field}.`))),
  );
}

/** What is asked of whoever uses a flow, whatever it lost: on which channels it works. */
export function channelFields({ nodes }: FlowDocument): readonly Field[] {
  return nodes.flatMap(({ id, kind }) =>
    isNodeKind(kind) && NODE_MODELS[kind].form.some(({ field }) => field === 'channels')
      ? [{ node: id, field: 'channels' }]
      : [],
  );
}
