import { z } from 'zod';
import { NODE_KINDS, NODE_MODELS } from '../nodes/registry.ts';
import { documentFields } from './document-shape.ts';
import { LIMITS } from './limits.ts';

const FLOW_SCHEMA_ADDRESS = 'https://janela.dev/schemas/flow.schema.json';

/** The JSON Schema (2020-12) of a flow document as it is written: fields with a default may be left out. */
export function flowJsonSchema(): Readonly<Record<string, unknown>> {
  const nodes = z.array(z.union(NODE_KINDS.map((kind) => NODE_MODELS[kind].schema)));
  const document = z.strictObject({ ...documentFields, nodes: nodes.min(1).max(LIMITS.nodes) });
  const { $schema, ...rest } = z.toJSONSchema(document, { io: 'input', target: 'draft-2020-12' });
  return { $schema, $id: FLOW_SCHEMA_ADDRESS, title: 'Janela flow', ...rest };
}
