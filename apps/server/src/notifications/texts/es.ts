import type { NotificationTexts } from './notification-texts.ts';

export const es: NotificationTexts = {
  subject: ({ contact, timeLeft }) => `${contact} espera tu respuesta: quedan ${timeLeft}`,
  missedSubject: ({ contact }) => `${contact} no recibió respuesta a tiempo`,
  greeting: ({ contact, channel }) => `${contact} escribió en ${channel} y nadie ha respondido todavía.`,
  lastMessage: 'Último mensaje',
  closes: ({ timeLeft, at }) => `La ventana de mensajes se cierra en ${timeLeft} (${at}).`,
  closed: ({ at }) => `La ventana de mensajes se cerró el ${at}.`,
  noWindow: 'La ventana de mensajes aún no se ha abierto.',
  answer: 'Abrir la conversación',
  unknownContact: 'Un cliente',
  noText: '(sin texto)',
  footer: 'Recibes este aviso porque un flujo de Janela te avisa.',
  hours: (hours, minutes) =>
    [hours > 0 ? `${hours} h` : '', minutes > 0 || hours === 0 ? `${minutes} min` : ''].join(' ').trim(),
};
