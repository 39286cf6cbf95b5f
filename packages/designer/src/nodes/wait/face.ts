import { msg } from '@lingui/core/macro';
import { IconClockPause } from '@tabler/icons-react';
import { durationWords } from '../../words/duration-words.ts';
import type { NodeFace } from '../node-face.ts';

export const wait: NodeFace<'wait'> = {
  icon: IconClockPause,
  name: msg`Wait`,
  description: msg`Lets time pass before the next block`,
  keywords: msg`delay pause timer sleep later hours`,
  sentence: ({ duration }, { i18n, language }) => {
    const time = durationWords(duration, language);
    return i18n._(msg`Wait ${time}`);
  },
  ports: { next: msg`then` },
  fields: { duration: { label: msg`How long` } },
};
