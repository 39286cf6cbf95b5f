import type { AnswerOption, KnownNode, OutgoingContent } from '@janela/flow-schema';

/**
 * The question as a message. What can be pressed carries the block's id too: a press on the buttons of an older question must not
 * answer this one.
 */
export function questionContent({ id: nodeId, params }: KnownNode<'ask'>, text: string): OutgoingContent {
  const { answer } = params;
  if (answer.type !== 'choice') return { kind: 'text', text };
  const options = answer.options.map(({ id, title }) => ({ id: optionPayload(nodeId, id), title }));
  switch (answer.shownAs) {
    case 'auto':
    case 'quick-replies':
      return options.length <= 13 ? { kind: 'quick-replies', text, replies: options } : numbered(text, answer.options);
    case 'buttons':
      return { kind: 'buttons', text, buttons: options };
    case 'list':
      return { kind: 'list', text, button: '☰', sections: [{ rows: options }] };
    case 'numbers':
      return numbered(text, answer.options);
  }
}

/** What comes back when an option of a question is pressed. */
export function optionPayload(nodeId: string, optionId: string): string {
  return `${nodeId}:${optionId}`;
}

function numbered(text: string, options: readonly AnswerOption[]): OutgoingContent {
  const lines = options.map(({ title }, index) => `${index + 1}. ${title}`);
  return { kind: 'text', text: [text, '', ...lines].join('\n') };
}
