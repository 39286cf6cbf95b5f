import type { NotificationTexts } from './notification-texts.ts';

export const en: NotificationTexts = {
  subject: ({ contact, timeLeft }) => `${contact} is waiting for your answer: ${timeLeft} left`,
  missedSubject: ({ contact }) => `${contact} was not answered in time`,
  greeting: ({ contact, channel }) => `${contact} wrote on ${channel} and nobody has answered yet.`,
  lastMessage: 'Last message',
  closes: ({ timeLeft, at }) => `The messaging window closes in ${timeLeft} (${at}).`,
  closed: ({ at }) => `The messaging window closed at ${at}.`,
  noWindow: 'The messaging window has not been opened.',
  answer: 'Open the conversation',
  unknownContact: 'A customer',
  noText: '(no text)',
  footer: 'You get this because a flow in Janela notifies you.',
  hours: (hours, minutes) =>
    [hours > 0 ? `${hours} h` : '', minutes > 0 || hours === 0 ? `${minutes} min` : ''].join(' ').trim(),
};
