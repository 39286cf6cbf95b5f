import { msg, plural } from '@lingui/core/macro';
import { IconArrowsSplit2 } from '@tabler/icons-react';
import { listText } from '../../words/list-text.ts';
import type { NodeFace } from '../node-face.ts';
import { ruleText } from './rule-text.ts';

/** A card has room for so many rules; the rest is counted. */
const TOLD = 3;

export const conditionFace: NodeFace<'condition'> = {
  icon: IconArrowsSplit2,
  name: msg`Condition`,
  description: msg`Goes one way if something is true and another if it is not`,
  keywords: msg`if else branch yes no check status channel window filter logic`,
  sentence({ match, rules }, words) {
    const told = rules.slice(0, TOLD).map((rule) => ruleText(rule, words));
    const count = rules.length - TOLD;
    if (count > 0) {
      told.push(words.i18n._(msg({ message: plural(count, { one: '# more rule', other: '# more rules' }) })));
    }
    const holds = listText(told, words.language, match === 'all' ? 'conjunction' : 'disjunction');
    return words.i18n._(msg`If ${holds}`);
  },
  ports: { yes: msg`yes`, no: msg`no` },
  fields: {
    match: { label: msg`The answer is yes if` },
    rules: { label: msg`Rules` },
  },
  options: {
    'match.all': msg`all rules are true`,
    'match.any': msg`any rule is true`,
  },
};
