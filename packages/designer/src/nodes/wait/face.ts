import { msg } from '@lingui/core/macro';
import { IconHourglass } from '@tabler/icons-react';
import type { NodeFace } from '../node-face.ts';
import { NEXT } from '../shared-ports.ts';
import { untilText } from './until-text.ts';

export const waitFace: NodeFace<'wait'> = {
  icon: IconHourglass,
  name: msg`Wait`,
  description: msg`Lets time pass before the flow goes on`,
  keywords: msg`pause delay time later hours minutes days sleep until schedule business hours smart delay`,
  sentence({ until, within }, words) {
    const waiting = untilText(until, words);
    if (within === 'any-time' || until.type === 'working-hours') return waiting;
    return words.i18n._(msg`${waiting}, and on until working hours if nobody works then`);
  },
  ports: NEXT,
  fields: {
    until: { label: msg`How long` },
    within: { label: msg`If the wait ends outside working hours` },
  },
  options: {
    'within.any-time': msg`Go on at once`,
    'within.working-hours': msg`Wait on until working hours`,
  },
};
