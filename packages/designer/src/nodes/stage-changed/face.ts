import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { NodeParams } from '@janela/flow-schema';
import { IconStatusChange } from '@tabler/icons-react';
import { quotedList } from '../../words/quoted-text.ts';
import type { NodeFace, Words } from '../node-face.ts';
import { NEXT } from '../shared-ports.ts';
import { TRIGGER_FIELDS, TRIGGER_OPTIONS } from '../trigger-form-words.ts';
import { triggerSentence } from '../trigger-sentence.ts';

export const stageChangedFace: NodeFace<'stage-changed'> = {
  icon: IconStatusChange,
  name: msg`Stage changed`,
  description: msg`Starts when a conversation goes to another stage of the pipeline`,
  keywords: msg`pipeline funnel deal lead status moved kanban crm trigger start`,
  sentence: (params, words) => triggerSentence(words.i18n._(starting(params, words)), params, words),
  ports: NEXT,
  fields: {
    from: { label: msg`From which stages`, help: msg`Leave it empty for any stage.` },
    to: { label: msg`To which stages`, help: msg`Leave it empty for any stage.` },
    ...TRIGGER_FIELDS,
  },
  options: TRIGGER_OPTIONS,
};

function starting({ from, to }: NodeParams['stage-changed'], words: Words): MessageDescriptor {
  const before = quotedList(from ?? [], words);
  const after = quotedList(to ?? [], words);
  if (from === undefined) return to === undefined ? msg`When the stage changes` : msg`When the stage becomes ${after}`;
  if (to === undefined) return msg`When the stage is no longer ${before}`;
  return msg`When the stage changes from ${before} to ${after}`;
}
