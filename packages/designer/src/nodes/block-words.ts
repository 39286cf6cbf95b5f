import type { FlowNode } from '@janela/flow-schema';
import type { TablerIcon } from '@tabler/icons-react';
import { IconHelpHexagon } from '@tabler/icons-react';
import type { Words } from './node-face.ts';

/** What a card shows of a block. Works for blocks whose settings do not parse and for kinds this version does not know. */
export interface BlockWords {
  readonly icon: TablerIcon;
  readonly kindName: string;
  /** The generated sentence; where the settings do not parse, a sentence that says so. */
  readonly sentence: string;
  /** The admin's own name, else the sentence: how lists, find and screen readers call the block. */
  readonly title: string;
  readonly portName: (portId: string) => string;
}

export function blockWords(node: FlowNode, _words: Words): BlockWords {
  return {
    icon: IconHelpHexagon,
    kindName: node.kind,
    sentence: node.kind,
    title: node.name ?? node.kind,
    portName: (portId) => portId,
  };
}
