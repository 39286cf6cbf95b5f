import type { SentenceCase } from './sentence-case.ts';

export const TIMED_TRIGGER_CASES: readonly SentenceCase[] = [
  {
    kind: 'no-reply',
    params: { after: 'PT23H', channels: 'any', repeat: 'once-per-episode' },
    en: '23 hours after the last message, on any channel',
    'pt-BR': '23 horas depois da última mensagem, em qualquer canal',
    es: '23 horas después del último mensaje, en cualquier canal',
  },
  {
    kind: 'no-reply',
    params: { after: 'P1DT12H', channels: ['whatsapp', 'ch-insta', 'ch-gone'], repeat: 'after-each-message' },
    en: '1 day and 12 hours after the last message, and again after each new one, on WhatsApp, @loja, or a channel that is gone',
    'pt-BR':
      '1 dia e 12 horas depois da última mensagem, e de novo depois de cada nova, via WhatsApp, @loja ou um canal que não existe mais',
    es: '1 día y 12 horas después del último mensaje, y otra vez después de cada uno nuevo, por WhatsApp, @loja o un canal que ya no existe',
  },
  {
    kind: 'no-reply',
    params: {
      after: 'PT2H',
      since: 'seen',
      channels: 'any',
      only: { tags: ['VIP'], assignee: { is: 'nobody' } },
      hours: 'working-hours',
    },
    en: '2 hours after the customer read our message and did not answer, on any channel, tagged VIP, assigned to nobody, only in working hours',
    'pt-BR':
      '2 horas depois de o cliente ler nossa mensagem sem responder, em qualquer canal, com a tag VIP, sem responsável, só no horário de atendimento',
    es: '2 horas después de que el cliente lea nuestro mensaje sin responder, en cualquier canal, con la etiqueta VIP, sin responsable, solo en horario de atención',
  },
  {
    kind: 'window-closing',
    params: { before: 'PT1H', moment: 'exact', channels: 'any', again: 'once-a-day' },
    en: '1 hour before the 24-hour window closes, on any channel, at most once a day',
    'pt-BR': '1 hora antes de a janela de 24 horas fechar, em qualquer canal, no máximo uma vez por dia',
    es: '1 hora antes de que se cierre la ventana de 24 horas, en cualquier canal, como máximo una vez al día',
  },
  {
    kind: 'window-closing',
    params: { before: 'PT1H', moment: 'last-working-moment', channels: ['whatsapp'] },
    en: '1 hour before the 24-hour window closes or, if nobody works then, when the working hours before it end, on WhatsApp',
    'pt-BR':
      '1 hora antes de a janela de 24 horas fechar ou, se for fora do horário de atendimento, no fim do expediente anterior, via WhatsApp',
    es: '1 hora antes de que se cierre la ventana de 24 horas o, si es fuera del horario de atención, al final de la jornada anterior, por WhatsApp',
  },
  {
    kind: 'schedule',
    params: { channels: 'any', when: { type: 'once', date: '2026-11-23', time: '09:00' } },
    en: 'On November 23, 2026 at 09:00',
    'pt-BR': 'Em 23 de novembro de 2026 às 09:00',
    es: 'El 23 de noviembre de 2026 a las 09:00',
  },
  {
    kind: 'schedule',
    params: {
      channels: 'any',
      when: { type: 'recurring', every: 'day', time: '18:30', timeZone: 'America/Sao_Paulo' },
    },
    en: 'Every day at 18:30 (Brasilia Standard Time)',
    'pt-BR': 'Todos os dias às 18:30 (Horário Padrão de Brasília)',
    es: 'Todos los días a las 18:30 (hora estándar de Brasilia)',
  },
  {
    kind: 'schedule',
    params: {
      channels: 'any',
      when: { type: 'recurring', every: 'week', weekdays: [4, 1], time: '09:00' },
      only: { tags: ['VIP', 'atacado'] },
    },
    en: 'Every Monday and Thursday at 09:00, tagged VIP or atacado',
    'pt-BR': 'Toda semana, segunda-feira e quinta-feira, às 09:00, com a tag VIP ou atacado',
    es: 'Cada lunes y jueves a las 09:00, con la etiqueta VIP o atacado',
  },
  {
    kind: 'schedule',
    params: { channels: 'any', when: { type: 'recurring', every: 'week', weekdays: [5, 4, 3, 2, 1], time: '09:00' } },
    en: 'Monday to Friday at 09:00',
    'pt-BR': 'De segunda a sexta às 09:00',
    es: 'De lunes a viernes a las 09:00',
  },
  {
    kind: 'schedule',
    params: {
      channels: 'any',
      when: { type: 'recurring', every: 'week', weekdays: [1, 2, 3, 4, 5, 6, 7], time: '09:00' },
    },
    en: 'Every day at 09:00',
    'pt-BR': 'Todos os dias às 09:00',
    es: 'Todos los días a las 09:00',
  },
  {
    kind: 'schedule',
    params: { channels: 'any', when: { type: 'recurring', every: 'month', day: 5, time: '09:00' } },
    en: 'On day 5 of each month at 09:00',
    'pt-BR': 'Todo dia 5 do mês às 09:00',
    es: 'El día 5 de cada mes a las 09:00',
  },
  {
    kind: 'schedule',
    params: { channels: 'any', when: { type: 'recurring', every: 'month', day: 31, time: '09:00' } },
    en: 'On the last day of each month at 09:00',
    'pt-BR': 'No último dia do mês às 09:00',
    es: 'El último día de cada mes a las 09:00',
  },
  {
    kind: 'schedule',
    params: {
      channels: 'any',
      when: { type: 'date-field', field: 'aniversario', offset: 'on', yearly: true, time: '10:00' },
    },
    en: 'On the date in “aniversario”, at 10:00, every year',
    'pt-BR': 'Na data em “aniversario”, às 10:00, todo ano',
    es: 'En la fecha en «aniversario», a las 10:00, cada año',
  },
  {
    kind: 'schedule',
    params: {
      channels: 'any',
      when: { type: 'date-field', field: 'vencimento', offset: 'before', by: 'P3D', yearly: false, time: '10:00' },
    },
    en: '3 days before the date in “vencimento”, at 10:00',
    'pt-BR': '3 dias antes da data em “vencimento”, às 10:00',
    es: '3 días antes de la fecha en «vencimento», a las 10:00',
  },
  {
    kind: 'schedule',
    params: {
      channels: 'any',
      when: { type: 'date-field', field: 'compra', offset: 'after', by: 'P1W', yearly: false, time: '10:00' },
    },
    en: '1 week after the date in “compra”, at 10:00',
    'pt-BR': '1 semana depois da data em “compra”, às 10:00',
    es: '1 semana después de la fecha en «compra», a las 10:00',
  },
];
