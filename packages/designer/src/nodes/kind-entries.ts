import { NODE_KINDS, NODE_MODELS, type NodeFamily, type NodeKind } from '@janela/flow-schema';
import type { TablerIcon } from '@tabler/icons-react';
import { folded } from '../model/find-blocks.ts';
import { familyName } from '../words/family-name.ts';
import type { Words } from './node-face.ts';
import { NODE_FACES } from './registry.ts';

/** One kind of block as palette and block chooser show it. */
export interface KindEntry {
  readonly kind: NodeKind;
  readonly family: NodeFamily;
  readonly icon: TablerIcon;
  readonly name: string;
  readonly description: string;
  /** Among the few of its family that most flows are made of: shown first, the others on request. */
  readonly common: boolean;
  /** Everything a search may meet, without case and accents: name, description, family and what else people call it. */
  readonly searchText: string;
}

const COMMON: ReadonlySet<NodeKind> = new Set<NodeKind>([
  'no-reply',
  'window-closing',
  'message-received',
  'conversation-opened',
  'comment-received',
  'send-message',
  'send-template',
  'ask',
  'condition',
  'window-check',
  'wait',
  'wait-for-reply',
  'notify-team',
  'assign',
  'hand-off',
  'add-tag',
  'change-stage',
  'close-conversation',
  'end',
]);

/** Every kind, in the order of the registry of the models. */
export function kindEntries({ i18n }: Pick<Words, 'i18n'>): readonly KindEntry[] {
  return NODE_KINDS.map((kind) => {
    const face = NODE_FACES[kind];
    const { family } = NODE_MODELS[kind];
    const name = i18n._(face.name);
    const description = i18n._(face.description);
    const searchText = folded([name, description, i18n._(face.keywords), familyName(family, i18n)].join(' '));
    return { kind, family, icon: face.icon, name, description, common: COMMON.has(kind), searchText };
  });
}

/**
 * The entries that hold every word of the query. Those whose name begins with it come first, then those with all of it in their name:
 * whoever writes “wait” means the block of this name, not one that waits among other things.
 */
export function searchKinds(entries: readonly KindEntry[], query: string): readonly KindEntry[] {
  const wanted = folded(query).trim();
  const words = wanted.split(/\s+/).filter(Boolean);
  const rank = ({ name }: KindEntry): number => {
    const own = folded(name);
    if (own.startsWith(wanted)) return 0;
    return words.every((word) => own.includes(word)) ? 1 : 2;
  };
  const found = entries.filter(({ searchText }) => words.every((word) => searchText.includes(word)));
  return words.length === 0 ? found : found.toSorted((a, b) => rank(a) - rank(b));
}
