import { msg, plural } from '@lingui/core/macro';
import type { Branch } from '@janela/flow-schema';
import { IconArrowsSplit2 } from '@tabler/icons-react';
import { shortPhrase } from '../../words/text-excerpt.ts';
import type { NodeFace, Words } from '../node-face.ts';
import { rulesText } from './rule-text.ts';

/** A card has room for so many branches; the rest is counted. */
const TOLD = 2;

export const conditionFace: NodeFace<'condition'> = {
  icon: IconArrowsSplit2,
  name: msg`Condition`,
  description: msg`Goes one way or another, by what is true of the conversation`,
  keywords: msg`if else branch yes no check status channel window filter logic tag stage field working hours segment`,
  sentence({ branches }, words) {
    const told = branches.slice(0, TOLD).map((branch, index) => branchText(branch, index, words));
    const count = branches.length - TOLD;
    if (count <= 0) return told.join('; ');
    const rest = msg({ message: plural(count, { one: 'and # more branch', other: 'and # more branches' }) });
    return [...told, words.i18n._(rest)].join('; ');
  },
  ports: ({ branches }, words) => branchNames(branches, words),
  fields: {
    branches: {
      label: msg`Branches`,
      help: msg`The flow goes the way of the first branch whose rules are true, from top to bottom.`,
    },
  },
};

function branchText(branch: Branch, index: number, words: Words): string {
  const holds = rulesText(branch, words);
  return words.i18n._(index === 0 ? msg`If ${holds}` : msg`otherwise, if ${holds}`);
}

/** One branch is a question with “yes” and “no”; of several each has a name, or else its rules. */
function branchNames(branches: readonly Branch[], words: Words): ReadonlyMap<string, string> {
  const { i18n } = words;
  const [only, second] = branches;
  if (only !== undefined && second === undefined) {
    return new Map([
      [only.id, only.name ?? i18n._(msg`yes`)],
      ['no', i18n._(msg`no`)],
    ]);
  }
  const names = branches.map((branch, index): [string, string] => [branch.id, branchName(branch, index + 1, words)]);
  return new Map([...names, ['no', i18n._(msg`otherwise`)]]);
}

/** Beside a port there is room for few words. A branch whose rules are half written is called by its number. */
function branchName(branch: Branch, number: number, words: Words): string {
  if (branch.name !== undefined) return branch.name;
  return branch.rules.length === 0 ? words.i18n._(msg`branch ${number}`) : shortPhrase(branchText(branch, 0, words));
}
