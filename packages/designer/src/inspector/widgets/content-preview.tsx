import { contentChangeText, contentProblemText, fitContent, NODE_MODELS, type WireContent } from '@janela/flow-schema';
import type { ChannelKind } from '@janela/messaging-window';
import { useLingui } from '@lingui/react/macro';
import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useDesigner, useWords } from '../../designer-context.tsx';
import { messageWithNames } from '../../words/text-excerpt.ts';
import classes from './content-preview.module.css';

const CHANNELS: readonly { readonly value: ChannelKind; readonly label: string }[] = [
  { value: 'whatsapp', label: 'WhatsApp' },
  { value: 'messenger', label: 'Messenger' },
  { value: 'instagram', label: 'Instagram' },
];

/** The message as each channel will show it, and what became different on the way. Nothing while it cannot be read yet. */
export function ContentPreview({ value }: { readonly value: unknown }) {
  const { t } = useLingui();
  const { language, directory } = useDesigner();
  const kinds = new Set(directory.channels.map(({ kind }) => kind));
  const shown = kinds.size === 0 ? CHANNELS : CHANNELS.filter((one) => kinds.has(one.value));
  const [wanted, setWanted] = useState<ChannelKind | null>(null);
  const channel = shown.find((one) => one.value === wanted)?.value ?? shown[0]?.value ?? 'whatsapp';
  const reading = NODE_MODELS['send-message'].params.safeParse({ content: value });
  if (!reading.success) return null;
  const { wire, changes, problems } = fitContent(reading.data.content, channel, language);
  return (
    <section className={classes['preview']} aria-label={t`As the customer sees it`}>
      <SegmentedControl
        size="xs"
        data={[...shown]}
        value={channel}
        aria-label={t`Channel of the preview`}
        onChange={(next) => setWanted(shown.find((one) => one.value === next)?.value ?? null)}
      />
      <div className={classes['phone']} data-channel={channel}>
        {wire.map((message, index) => (
          <Bubble key={index} message={message} />
        ))}
      </div>
      {problems.map((problem) => (
        <p key={`${problem.code} ${problem.at}`} className={classes['problem']}>
          {contentProblemText(problem, language)}
        </p>
      ))}
      {changes.map((change) => (
        <p key={`${change.code} ${change.at}`} className={classes['change']}>
          {contentChangeText(change, language)}
        </p>
      ))}
    </section>
  );
}

function Bubble({ message }: { readonly message: WireContent }) {
  const words = useWords();
  const filled = (text: string): string => messageWithNames(text, words);
  return (
    <div className={classes['bubble']}>
      {'url' in message && <span className={classes['media']}>{message.fileName ?? message.url}</span>}
      {'caption' in message && message.caption !== undefined && <p>{filled(message.caption)}</p>}
      {'text' in message && message.text !== undefined && <p>{filled(message.text)}</p>}
      {'footer' in message && message.footer !== undefined && <small>{filled(message.footer)}</small>}
      <Pressed titles={titlesOf(message).map(filled)} />
      {message.kind === 'carousel' &&
        message.cards.map((card, index) => (
          <div key={index} className={classes['card']}>
            <strong>{filled(card.title)}</strong>
            {card.subtitle !== undefined && <p>{filled(card.subtitle)}</p>}
            <Pressed titles={card.buttons.map(({ title }) => filled(title))} />
          </div>
        ))}
    </div>
  );
}

function Pressed({ titles }: { readonly titles: readonly string[] }) {
  if (titles.length === 0) return null;
  return (
    <ul className={classes['options']}>
      {titles.map((title, index) => (
        <li key={index}>{title}</li>
      ))}
    </ul>
  );
}

function titlesOf(message: WireContent): readonly string[] {
  if (message.kind === 'buttons') return message.buttons.map(({ title }) => title);
  if (message.kind === 'quick-replies') return message.replies.map(({ title }) => title);
  if (message.kind === 'link') return [message.link.title];
  if (message.kind === 'list')
    return [message.button, ...message.sections.flatMap(({ rows }) => rows.map(({ title }) => title))];
  return [];
}
