import {
  isNodeKind,
  NODE_MODELS,
  type FlowNode,
  type KnownNode,
  type NodeFamily,
  type NodeKind,
} from '@janela/flow-schema';
import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { IconHelpHexagon, type TablerIcon } from '@tabler/icons-react';
import type { Words } from './node-face.ts';
import { NODE_FACES } from './registry.ts';

/** What a card shows of a block. Works for blocks whose settings do not parse and for kinds this version does not know. */
export interface BlockWords {
  readonly icon: TablerIcon;
  readonly family: NodeFamily;
  readonly kindName: string;
  /** The generated sentence; where the settings do not parse, a sentence that says so. */
  readonly sentence: string;
  /** The admin's own name, else the sentence: how lists, find and screen readers call the block. */
  readonly title: string;
  readonly portName: (portId: string) => string;
}

const KNOWN = new WeakMap<Words, WeakMap<FlowNode, BlockWords>>();

/** Remembered by the block and the words: every card, list and label asks. */
export function blockWords(node: FlowNode, words: Words): BlockWords {
  let ofWords = KNOWN.get(words);
  if (ofWords === undefined) KNOWN.set(words, (ofWords = new WeakMap()));
  let known = ofWords.get(node);
  if (known === undefined) ofWords.set(node, (known = read(node, words)));
  return known;
}

function read(node: FlowNode, words: Words): BlockWords {
  const { i18n } = words;
  const { kind } = node;
  if (!isNodeKind(kind)) {
    const sentence = i18n._(msg`This version does not know this block`);
    return {
      icon: IconHelpHexagon,
      family: 'data',
      kindName: kind,
      sentence,
      title: node.name ?? sentence,
      portName: (portId) => portId,
    };
  }
  const reading = NODE_MODELS[kind].read(node);
  const sentence = reading.ok ? sentenceOf(reading.node, words) : i18n._(msg`Needs settings`);
  const face = NODE_FACES[kind];
  const ports = face.ports;
  return {
    icon: face.icon,
    family: NODE_MODELS[kind].family,
    kindName: i18n._(face.name),
    sentence,
    title: node.name ?? (reading.ok ? sentence : i18n._(face.name)),
    portName: (portId) => portText(ports, portId, i18n),
  };
}

function portText(ports: (typeof NODE_FACES)[NodeKind]['ports'], portId: string, i18n: I18n): string {
  const name = Object.hasOwn(ports, portId) ? ports[portId] : undefined;
  return name === undefined ? portId : i18n._(name);
}

function sentenceOf<Kind extends NodeKind>(node: KnownNode<Kind>, words: Words): string {
  return NODE_FACES[node.kind].sentence(node.params, words);
}
