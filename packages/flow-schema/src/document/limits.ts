/** How much a flow may hold. Reading a document and editing one go by the same figures: what edits made can always be saved. */
export const LIMITS = {
  name: 120,
  nodes: 2_000,
  edges: 8_000,
  annotations: 200,
  annotationText: 2_000,
  annotationShortest: 40,
  annotationLongest: 20_000,
} as const;
