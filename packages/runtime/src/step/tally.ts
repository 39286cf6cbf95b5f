/**
 * What counts at a node, for the figures beside its block. Told beside the trace and not in it: which port was taken cannot
 * be read off the nodes that follow, and what a trace says of a parked run never changes.
 */
export type Tally =
  | { readonly flowId: string; readonly nodeId: string; readonly what: 'entered' | 'failed' }
  | { readonly flowId: string; readonly nodeId: string; readonly what: 'left'; readonly port: string };
