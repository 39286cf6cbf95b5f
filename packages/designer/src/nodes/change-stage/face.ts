import { msg } from '@lingui/core/macro';
import { IconStairsUp } from '@tabler/icons-react';
import { quotedText } from '../../words/quoted-text.ts';
import type { NodeFace } from '../node-face.ts';
import { NEXT } from '../shared-ports.ts';

export const changeStageFace: NodeFace<'change-stage'> = {
  icon: IconStairsUp,
  name: msg`Change stage`,
  description: msg`Takes the conversation to a stage of the pipeline`,
  keywords: msg`pipeline funnel deal lead status move kanban crm`,
  sentence({ stage: name }, words) {
    const stage = quotedText(name, words);
    return words.i18n._(msg`Move to the stage ${stage}`);
  },
  ports: NEXT,
  fields: { stage: { label: msg`Stage` } },
};
