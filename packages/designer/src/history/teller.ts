import type { FlowNode } from '@janela/flow-schema';
import type { EpochMs } from '@janela/messaging-window';
import type { Words } from '../nodes/node-face.ts';

/** What the sentences of a history are made with. */
export interface Teller extends Words {
  readonly clock: (at: EpochMs) => string;
  /** The block of an id in the flow that is told of; undefined where it is another flow's, or none is known. */
  readonly nodeOf: (nodeId: string) => FlowNode | undefined;
}
