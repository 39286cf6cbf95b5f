/** What an e-mail about a waiting customer says, in one language. Functions get plain text and give plain text. */
export interface NotificationTexts {
  subject(values: { contact: string; timeLeft: string }): string;
  missedSubject(values: { contact: string }): string;
  greeting(values: { contact: string; channel: string }): string;
  lastMessage: string;
  closes(values: { timeLeft: string; at: string }): string;
  closed(values: { at: string }): string;
  noWindow: string;
  answer: string;
  unknownContact: string;
  noText: string;
  footer: string;
  hours(hours: number, minutes: number): string;
}
