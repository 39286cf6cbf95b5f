import type { NotificationTexts } from './notification-texts.ts';

export const ptBr: NotificationTexts = {
  subject: ({ contact, timeLeft }) => `${contact} espera sua resposta: faltam ${timeLeft}`,
  missedSubject: ({ contact }) => `${contact} não foi respondido a tempo`,
  greeting: ({ contact, channel }) => `${contact} escreveu em ${channel} e ninguém respondeu ainda.`,
  lastMessage: 'Última mensagem',
  closes: ({ timeLeft, at }) => `A janela de mensagens fecha em ${timeLeft} (${at}).`,
  closed: ({ at }) => `A janela de mensagens fechou em ${at}.`,
  noWindow: 'A janela de mensagens ainda não foi aberta.',
  answer: 'Abrir a conversa',
  unknownContact: 'Um cliente',
  noText: '(sem texto)',
  footer: 'Você recebeu este aviso porque um fluxo da Janela avisa você.',
  hours: (hours, minutes) =>
    [hours > 0 ? `${hours} h` : '', minutes > 0 || hours === 0 ? `${minutes} min` : ''].join(' ').trim(),
};
