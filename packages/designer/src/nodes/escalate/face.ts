import { msg } from '@lingui/core/macro';
import { IconLadder } from '@tabler/icons-react';
import { fewText } from '../../words/few-text.ts';
import type { NodeFace } from '../node-face.ts';
import { stepText } from './step-text.ts';

export const escalateFace: NodeFace<'escalate'> = {
  icon: IconLadder,
  name: msg`Escalate`,
  description: msg`Tells one person after the other until somebody answers the customer`,
  keywords: msg`escalation ladder sla manager supervisor alert warn again remind repeat`,
  sentence({ steps }, words) {
    const ladder = fewText(
      steps.map((step) => stepText(step, words)),
      words,
    );
    return words.i18n._(msg`Notify ${ladder}, until somebody answers`);
  },
  ports: { unanswered: msg`nobody answered` },
  fields: {
    steps: {
      label: msg`Who is told, one after the other`,
      help: msg`It stops as soon as a person answers the customer.`,
    },
  },
};
