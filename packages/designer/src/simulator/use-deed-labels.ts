import { useLingui } from '@lingui/react/macro';
import type { DeedId } from './deeds.ts';

export function useDeedLabels(): Readonly<Record<DeedId, string>> {
  const { t } = useLingui();
  return {
    photo: t`The customer sends a photo`,
    video: t`The customer sends a video`,
    voice: t`The customer sends a voice message`,
    document: t`The customer sends a document`,
    location: t`The customer sends a location`,
    sticker: t`The customer sends a sticker`,
    reaction: t`The customer reacts to the last message`,
    comment: t`The customer comments on a post`,
    'story-reply': t`The customer answers a story`,
    'story-mention': t`The customer mentions you in a story`,
    ad: t`The customer comes from an ad`,
    link: t`The customer comes by a link`,
    call: t`The customer calls`,
    read: t`The customer reads the messages`,
    delivered: t`The last message arrives`,
    failed: t`The last message cannot be delivered`,
    'phone-app': t`Somebody answers in the phone app`,
    api: t`The flow is started by the API`,
    closed: t`Somebody closes the conversation`,
  };
}
