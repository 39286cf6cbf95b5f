import { msg } from '@lingui/core/macro';
import { IconArrowsSplit2 } from '@tabler/icons-react';
import { listWords } from '../../words/duration-words.ts';
import { ruleWords } from '../../words/rule-words.ts';
import type { NodeFace } from '../node-face.ts';

export const condition: NodeFace<'condition'> = {
  icon: IconArrowsSplit2,
  name: msg`Condition`,
  description: msg`Goes one way or the other, depending on the conversation`,
  keywords: msg`if else branch reply status pending window filter rule decide`,
  sentence: ({ match, rules }, words) => {
    const all = listWords(
      rules.map((rule) => ruleWords(rule, words)),
      words.language,
      match === 'all' ? 'conjunction' : 'disjunction',
    );
    return words.i18n._(msg`If ${all}`);
  },
  ports: { yes: msg`yes`, no: msg`no` },
  fields: {
    match: { label: msg`The answer is yes when` },
    rules: { label: msg`Rules` },
  },
  options: { 'match.all': msg`All rules hold`, 'match.any': msg`At least one holds` },
};
