import type { ContentMessages } from './content-messages.ts';

export const contentMessagesEn: ContentMessages = {
  changes: {
    'replies-as-buttons': 'The options are shown as buttons.',
    'replies-as-list': 'The options are shown in a list that opens with a tap.',
    'replies-as-quick-replies': 'The options are shown as quick replies, which vanish once one is chosen.',
    'replies-as-numbers':
      'The options are written in the text with numbers. The customer answers with the number or the name.',
    'links-in-text': 'The address is written in the text.',
    'footer-in-text': 'The footer goes at the end of the text.',
    'caption-as-text': 'The caption goes in a message right after the file.',
    'text-before': 'The text, or part of it, goes in a message before.',
    'text-split': 'The text is split into several messages.',
    shortened: 'The text is cut and ends in “…”.',
    'descriptions-in-text': 'Descriptions and section headings are written in the text.',
    'sections-merged': 'The sections become one, because not all of them have a heading.',
    'cards-as-messages': 'Each card goes in a message of its own.',
    'carousel-split': 'The cards go in more than one carousel.',
    'filled-in': 'A number or a sign stands in for what is empty.',
    'one-message-only': 'Only one message is sent in reply to a comment.',
  },
  problems: {
    'too-long-characters': 'This is too long: {actual} characters, and {limit} fit.',
    'too-long-bytes':
      'This is too long: {actual} bytes, and {limit} fit. Accented letters count as 2, emoji as 4 or more.',
    'too-many': 'There are {actual}, and only {limit} fits.',
    empty: 'This is empty. Write something here.',
    'repeated-title': 'Two options have the same name. Give each a name of its own.',
    'not-an-address': 'This is no address. Write a whole one that begins with https://.',
    'not-on-channel': 'This channel does not allow this message.',
  },
};
