import { useLingui } from '@lingui/react/macro';

/** The name of a message kind that shows no text of its own; null for text. */
export function useContentLabel(): (kind: string) => string | null {
  const { t } = useLingui();
  const labels: Readonly<Record<string, string>> = {
    image: t`Image`,
    video: t`Video`,
    audio: t`Audio`,
    document: t`Document`,
    sticker: t`Sticker`,
    location: t`Location`,
    contacts: t`Contact card`,
    button: t`Button pressed`,
    'quick-reply': t`Quick reply`,
    list: t`Choice from a list`,
    'flow-reply': t`Filled-in form`,
    order: t`Order`,
    'story-reply': t`Reply to your story`,
    'story-mention': t`Mention in a story`,
    share: t`Shared post`,
  };
  return (kind) => (kind === 'text' ? null : (labels[kind] ?? t`A message this version cannot show`));
}
