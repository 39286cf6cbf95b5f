import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import {
  isNodeKind,
  NODE_MODELS,
  type FlowNode,
  type KnownNode,
  type NodeFamily,
  type NodeKind,
  type NodeParams,
} from '@janela/flow-schema';
import type { TablerIcon } from '@tabler/icons-react';
import { IconHelpHexagon } from '@tabler/icons-react';
import type { Directory } from '../model/directory.ts';
import type { NodeFace, Words } from './node-face.ts';
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

interface Remembered {
  readonly i18n: I18n;
  readonly directory: Directory;
  readonly words: BlockWords;
}

const LAST = new WeakMap<FlowNode, Remembered>();

/** Remembered by the node, which never changes in place: a card, its edges and every list ask for the same words. */
export function blockWords(node: FlowNode, words: Words): BlockWords {
  const last = LAST.get(node);
  if (last?.i18n === words.i18n && last.directory === words.directory) return last.words;
  const found = isNodeKind(node.kind) ? knownWords(node.kind, node, words) : unknownWords(node, words);
  LAST.set(node, { i18n: words.i18n, directory: words.directory, words: found });
  return found;
}

function knownWords(kind: NodeKind, node: FlowNode, words: Words): BlockWords {
  const { i18n } = words;
  const { icon, name } = NODE_FACES[kind];
  const kindName = i18n._(name);
  const reading = NODE_MODELS[kind].read(node);
  const sentence = reading.ok ? sentenceOf(reading.node, words) : null;
  // Also of a block whose settings do not parse yet: it keeps its ways out, see `draftPorts`.
  const ports = portNames(kind, NODE_MODELS[kind].draftParams(node), words);
  return {
    icon,
    family: NODE_MODELS[kind].family,
    kindName,
    sentence: sentence ?? i18n._(msg`Needs settings`),
    title: node.name ?? sentence ?? i18n._(msg`${kindName}: needs settings`),
    portName: (portId) => ports.get(portId) ?? portId,
  };
}

function sentenceOf<Kind extends NodeKind>(node: KnownNode<Kind>, words: Words): string {
  return NODE_FACES[node.kind].sentence(node.params, words);
}

function portNames<Kind extends NodeKind>(
  kind: Kind,
  params: NodeParams[Kind],
  words: Words,
): ReadonlyMap<string, string> {
  const { ports }: NodeFace<Kind> = NODE_FACES[kind];
  if (typeof ports === 'function') return ports(params, words);
  return new Map(Object.entries(ports).map(([id, name]) => [id, words.i18n._(name)]));
}

function unknownWords({ kind, name }: FlowNode, { i18n }: Words): BlockWords {
  return {
    icon: IconHelpHexagon,
    family: 'data',
    kindName: i18n._(msg`Unknown block`),
    sentence: i18n._(msg`This version does not know blocks of the kind “${kind}”`),
    title: name ?? i18n._(msg`Unknown block “${kind}”`),
    portName: (portId) => portId,
  };
}
