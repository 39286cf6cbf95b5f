import { z } from 'zod';
import { ANNOTATION_COLORS, ARBITRATIONS } from './flow-document.ts';
import { LIMITS } from './limits.ts';

/** Ids stay short and plain: they are parts of timer keys, of dotted fields and of addresses. */
const idField = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

export const nodeShellFields = { id: idField, name: z.string().min(1).max(LIMITS.name).optional() };

const version = z.int().min(1);

const annotationSide = z.number().min(LIMITS.annotationShortest).max(LIMITS.annotationLongest);

/** Everything of a document but what the kinds decide: nodes are checked one by one, each by its own kind. */
export const documentFields = {
  schema: z.strictObject({ document: version, nodes: z.record(z.string(), version).default({}) }),
  name: z.string().min(1).max(LIMITS.name),
  settings: z
    .strictObject({
      botAnswers: z.boolean().default(false),
      arbitration: z.enum(ARBITRATIONS).default('parallel'),
      priority: z.int().min(0).max(100).default(50),
    })
    .default({ botAnswers: false, arbitration: 'parallel', priority: 50 }),
  edges: z
    .array(
      z.strictObject({
        id: idField,
        from: z.strictObject({ node: idField, port: idField }),
        to: z.strictObject({ node: idField }),
      }),
    )
    .max(LIMITS.edges),
  layout: z.record(idField, z.strictObject({ x: z.number(), y: z.number() })).default({}),
  annotations: z
    .array(
      z.strictObject({
        id: idField,
        type: z.enum(['note', 'frame']),
        text: z.string().max(LIMITS.annotationText),
        x: z.number(),
        y: z.number(),
        width: annotationSide,
        height: annotationSide,
        color: z.enum(ANNOTATION_COLORS),
      }),
    )
    .max(LIMITS.annotations)
    .default([]),
};

/** A node before its kind is looked up. */
const nodeShell = z.strictObject({
  ...nodeShellFields,
  kind: z.string().min(1).max(64),
  // The kind tells whether they are missing: were they asked for here too, one gap would be told twice.
  params: z.unknown().optional(),
});

/** A document that is being written: no block at all is a beginning, not a mistake. */
export const draftShape = z.strictObject({ ...documentFields, nodes: z.array(nodeShell).max(LIMITS.nodes) });

export const documentShape = z.strictObject({ ...documentFields, nodes: draftShape.shape.nodes.min(1) });
