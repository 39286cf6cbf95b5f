import type { OutgoingContent } from '../../content/message-content.ts';
import type { AnswerOption, AnswerSpec } from './answer.ts';

/** As many as a channel shows as quick replies. */
const MOST_QUICK_REPLIES = 13;

/** A question as a message. `idOf` gives what comes back when an option is pressed. */
export function questionContent(
  text: string,
  answer: AnswerSpec,
  idOf: (option: AnswerOption) => string = ({ id }) => id,
): OutgoingContent {
  if (answer.type !== 'choice') return { kind: 'text', text };
  const options = answer.options.map((option) => ({ id: idOf(option), title: option.title }));
  switch (answer.shownAs) {
    case 'auto':
    case 'quick-replies':
      return options.length <= MOST_QUICK_REPLIES
        ? { kind: 'quick-replies', text, replies: options }
        : numbered(text, answer.options);
    case 'buttons':
      return { kind: 'buttons', text, buttons: options };
    case 'list':
      return { kind: 'list', text, button: '☰', sections: [{ rows: options }] };
    case 'numbers':
      return numbered(text, answer.options);
  }
}

function numbered(text: string, options: readonly AnswerOption[]): OutgoingContent {
  const lines = options.map(({ title }, index) => `${index + 1}. ${title}`);
  return { kind: 'text', text: [text, '', ...lines].join('\n') };
}

/** The field of the block in which a part of that message was written. */
export function questionField(part: string): string {
  const [, index] = /(?:replies|buttons|rows)\.(\d+)/.exec(part) ?? [];
  return index === undefined ? 'params.text' : `params.answer.options.${index}.title`;
}
