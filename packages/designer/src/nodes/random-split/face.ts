import { msg } from '@lingui/core/macro';
import { IconDice5 } from '@tabler/icons-react';
import { fewText } from '../../words/few-text.ts';
import type { NodeFace } from '../node-face.ts';
import { wayNames } from './way-names.ts';

export const randomSplitFace: NodeFace<'random-split'> = {
  icon: IconDice5,
  name: msg`Random split`,
  description: msg`Sends conversations different ways by chance; the same contact always goes the same way`,
  keywords: msg`a/b test ab testing experiment randomizer percentage chance variant`,
  sentence({ ways }, words) {
    const shares = fewText([...wayNames(ways, words).values()], words);
    return words.i18n._(msg`Split by chance: ${shares}`);
  },
  ports: ({ ways }, words) => wayNames(ways, words),
  fields: {
    ways: { label: msg`Ways`, help: msg`How often each is taken, in proportion to the others.` },
  },
};
