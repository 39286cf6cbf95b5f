import { fitContent, type WireContent } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import type { SentContent } from './sent-content.ts';
import { useDesigner } from '../designer-context.tsx';
import type { Simulator } from './model/create-simulator.ts';
import classes from './phone.module.css';
import { Presses } from './presses.tsx';
import { useSimulated } from './use-simulator.ts';

interface SentMessageProps {
  readonly content: SentContent;
  readonly simulator: Simulator;
  readonly pressable: boolean;
}

/** A message of the flow as the channel shows it: after everything that had to be split, cut or listed otherwise. */
export function SentMessage({ content, simulator, pressable }: SentMessageProps) {
  const { language } = useDesigner();
  const channel = useSimulated(simulator, ({ setup }) => setup.channels[0]?.kind ?? 'whatsapp');
  const { wire } = fitContent(content, channel, language);
  return wire.map((message, index) => (
    <div key={index} className={classes['part']}>
      <Part message={message} simulator={simulator} pressable={pressable} />
    </div>
  ));
}

interface PartProps {
  readonly message: WireContent;
  readonly simulator: Simulator;
  readonly pressable: boolean;
}

function Part({ message, simulator, pressable }: PartProps) {
  const { t } = useLingui();
  const presses = { simulator, pressable };
  switch (message.kind) {
    case 'text':
      return <span className={classes['text']}>{message.text}</span>;
    case 'image':
    case 'video':
    case 'audio':
    case 'document':
      return (
        <>
          <em className={classes['media']}>{message.fileName ?? message.url}</em>
          {message.caption !== undefined && <span className={classes['text']}>{message.caption}</span>}
        </>
      );
    case 'buttons':
      return (
        <>
          <span className={classes['text']}>{message.text}</span>
          <Presses {...presses} action="postback" options={message.buttons} />
        </>
      );
    case 'link':
      return (
        <>
          <span className={classes['text']}>{message.text}</span>
          <em className={classes['media']}>{message.link.title}</em>
        </>
      );
    case 'quick-replies':
      return (
        <>
          <span className={classes['text']}>{message.text}</span>
          <Presses {...presses} action="quick-reply" options={message.replies} />
        </>
      );
    case 'list':
      return (
        <>
          <span className={classes['text']}>{message.text}</span>
          <em className={classes['media']}>{message.button}</em>
          <Presses {...presses} action="quick-reply" options={message.sections.flatMap(({ rows }) => rows)} />
        </>
      );
    case 'carousel':
      return message.cards.map((card, index) => (
        <div key={index} className={classes['card']}>
          <strong>{card.title}</strong>
          {card.subtitle !== undefined && <span className={classes['text']}>{card.subtitle}</span>}
          <Presses {...presses} action="postback" options={card.buttons} />
        </div>
      ));
    case 'template':
      return (
        <>
          <em className={classes['media']}>{t`Template ${message.name} (${message.language})`}</em>
          {Object.entries(message.parameters).map(([gap, text]) => (
            <span key={gap} className={classes['text']}>
              {gap}: {text}
            </span>
          ))}
        </>
      );
  }
}
