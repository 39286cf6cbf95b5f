import { msg } from '@lingui/core/macro';
import type { FieldTexts, OptionTexts } from './node-face.ts';

/** Labels of what every trigger can be narrowed by. */
export const TRIGGER_FIELDS: FieldTexts = {
  channels: { label: msg`Channels` },
  only: { label: msg`Which conversations`, help: msg`Leave everything empty to start in any conversation.` },
  hours: { label: msg`When it may start` },
  again: { label: msg`If it has started in this conversation before` },
};

export const TRIGGER_OPTIONS: OptionTexts = {
  'hours.always': msg`At any time`,
  'hours.working-hours': msg`Only in working hours`,
  'hours.outside-working-hours': msg`Only outside working hours`,
  'again.not-while-running': msg`Start again, but not while it is still running`,
  'again.each-time': msg`Start again each time`,
  'again.once-a-day': msg`At most once a day`,
  'again.once': msg`Never again`,
};
