import { msg } from '@lingui/core/macro';
import { IconChecklist } from '@tabler/icons-react';
import { durationText } from '../../words/duration-text.ts';
import { textExcerpt } from '../../words/text-excerpt.ts';
import type { NodeFace } from '../node-face.ts';
import { recipientsText } from '../notify-team/recipient-text.ts';
import { NEXT } from '../shared-ports.ts';

export const createTaskFace: NodeFace<'create-task'> = {
  icon: IconChecklist,
  name: msg`Create task`,
  description: msg`Gives your team something to do about this conversation`,
  keywords: msg`to-do todo follow-up reminder call back due date`,
  sentence({ title, dueIn, recipients }, words) {
    const task = textExcerpt(title, words);
    const people = recipientsText(recipients, words);
    if (dueIn === undefined) return words.i18n._(msg`Task for ${people}: “${task}”`);
    const duration = durationText(dueIn, words.language);
    return words.i18n._(msg`Task for ${people}: “${task}”, due in ${duration}`);
  },
  ports: NEXT,
  fields: {
    title: { label: msg`What is to be done` },
    dueIn: { label: msg`By when`, help: msg`Counted from this moment of the flow.` },
    recipients: { label: msg`Who is to do it` },
  },
};
