import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { NodeParams } from '@janela/flow-schema';
import { IconSpeakerphone } from '@tabler/icons-react';
import { quotedList } from '../../words/quoted-text.ts';
import type { NodeFace } from '../node-face.ts';
import { NEXT } from '../shared-ports.ts';
import { TRIGGER_FIELDS, TRIGGER_OPTIONS } from '../trigger-form-words.ts';
import { triggerSentence } from '../trigger-sentence.ts';

const FROM: Readonly<Record<NodeParams['ad-referral']['from'], MessageDescriptor>> = {
  any: msg`When the customer comes from an ad or a link`,
  ad: msg`When the customer comes from an ad`,
  link: msg`When the customer comes from a link`,
};

export const adReferralFace: NodeFace<'ad-referral'> = {
  icon: IconSpeakerphone,
  name: msg`Ad or link`,
  description: msg`Starts when a customer comes from an ad that opens a chat, or from a link with a reference`,
  keywords: msg`click to whatsapp ctwa campaign referral ref url qr code m.me ig.me wa.me source trigger start`,
  sentence(params, words) {
    const starting = words.i18n._(FROM[params.from]);
    if (params.refs === undefined) return triggerSentence(starting, params, words);
    const refs = quotedList(params.refs, words);
    return triggerSentence(`${starting}, ${words.i18n._(msg`with the reference ${refs}`)}`, params, words);
  },
  ports: NEXT,
  fields: {
    from: { label: msg`Where they come from` },
    refs: {
      label: msg`Which ads or links`,
      help: msg`Ids of ads, or the reference at the end of a link. Leave it empty for all of them.`,
    },
    ...TRIGGER_FIELDS,
  },
  options: {
    'from.any': msg`An ad or a link`,
    'from.ad': msg`An ad`,
    'from.link': msg`A link`,
    ...TRIGGER_OPTIONS,
  },
};
