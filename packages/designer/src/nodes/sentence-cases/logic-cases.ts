import type { SentenceCase } from './sentence-case.ts';

export const LOGIC_CASES: readonly SentenceCase[] = [
  {
    kind: 'condition',
    params: {
      branches: [{ id: 'yes', match: 'all', rules: [{ type: 'reply-status', operator: 'is', values: ['pending'] }] }],
    },
    en: 'If the reply status is pending',
    'pt-BR': 'Se o status da resposta for pendente',
    es: 'Si el estado de la respuesta es pendiente',
  },
  {
    kind: 'condition',
    params: {
      branches: [
        {
          id: 'yes',
          match: 'any',
          rules: [
            { type: 'reply-status', operator: 'is-not', values: ['answered-by-bot', 'closed'] },
            { type: 'window-state', state: 'closing', within: 'PT4H' },
            { type: 'channel', channels: ['messenger'] },
          ],
        },
      ],
    },
    en: 'If the reply status is not answered by the bot or closed, the 24-hour window closes in less than 4 hours, or the channel is Messenger',
    'pt-BR':
      'Se o status da resposta não for respondida pelo bot ou encerrada, a janela de 24 horas fechar em menos de 4 horas ou o canal for Messenger',
    es: 'Si el estado de la respuesta no es respondida por el bot o cerrada, la ventana de 24 horas se cierra en menos de 4 horas o el canal es Messenger',
  },
  {
    kind: 'condition',
    params: {
      branches: [
        {
          id: 'yes',
          match: 'all',
          rules: [
            { type: 'window-state', state: 'open' },
            { type: 'message-text', operator: 'is-empty' },
            { type: 'message-text', operator: 'contains', text: 'oi' },
            { type: 'window-state', state: 'never-opened' },
            { type: 'window-state', state: 'closed' },
          ],
        },
      ],
    },
    en: 'If the 24-hour window is open, the last message has no text, the last message contains “oi”, and 2 more',
    'pt-BR':
      'Se a janela de 24 horas estiver aberta, a última mensagem não tiver texto, a última mensagem contiver “oi” e mais 2',
    es: 'Si la ventana de 24 horas está abierta, el último mensaje no tiene texto, el último mensaje contiene «oi» y 2 más',
  },
  {
    kind: 'condition',
    params: {
      branches: [
        {
          id: 'yes',
          match: 'all',
          rules: [
            { type: 'working-hours', operator: 'within' },
            {
              type: 'group',
              match: 'any',
              rules: [
                { type: 'tag', operator: 'has', tags: ['VIP', 'atacado'] },
                { type: 'stage', operator: 'is', stages: ['Proposta'] },
              ],
            },
          ],
        },
      ],
    },
    en: 'If it is within working hours and (the conversation has the tag “VIP” or “atacado” or the stage is “Proposta”)',
    'pt-BR':
      'Se estiver no horário de atendimento e (a conversa tiver a tag “VIP” ou “atacado” ou a etapa for “Proposta”)',
    es: 'Si es horario de atención y (la conversación tiene la etiqueta «VIP» o «atacado» o la etapa es «Proposta»)',
  },
  {
    kind: 'condition',
    params: {
      branches: [
        {
          id: 'a',
          name: 'Recife',
          match: 'all',
          rules: [{ type: 'value', of: 'contact', key: 'cidade', operator: 'is', value: 'Recife' }],
        },
        {
          id: 'b',
          match: 'all',
          rules: [{ type: 'value', of: 'answer', key: 'quantos', operator: 'greater', value: '10' }],
        },
        { id: 'c', match: 'all', rules: [{ type: 'value', of: 'input', key: 'total', operator: 'is-set' }] },
      ],
    },
    en: 'If the field “cidade” is “Recife”; otherwise, if the answer “quantos” is greater than “10”; and 1 more branch',
    'pt-BR': 'Se o campo “cidade” for “Recife”; senão, se a resposta “quantos” for maior que “10”; e mais 1 caminho',
    es: 'Si el campo «cidade» es «Recife»; si no, si la respuesta «quantos» es mayor que «10»; y 1 camino más',
  },
  {
    kind: 'condition',
    params: {
      branches: [
        { id: 'a', match: 'all', rules: [{ type: 'date', key: 'vencimento', operator: 'comes-within', by: 'P3D' }] },
        { id: 'b', match: 'all', rules: [{ type: 'date', key: 'compra', operator: 'older-than', by: 'P30D' }] },
      ],
    },
    en: 'If the date in “vencimento” comes within 3 days; otherwise, if the date in “compra” was more than 30 days ago',
    'pt-BR':
      'Se faltar menos de 3 dias para a data em “vencimento”; senão, se a data em “compra” tiver passado há mais de 30 dias',
    es: 'Si faltan menos de 3 días para la fecha en «vencimento»; si no, si la fecha en «compra» pasó hace más de 30 días',
  },
  {
    kind: 'window-check',
    params: { closing: 'PT2H' },
    en: 'Is the 24-hour window open, closing within 2 hours, or closed?',
    'pt-BR': 'A janela de 24 horas está aberta, fecha em menos de 2 horas ou já fechou?',
    es: '¿La ventana de 24 horas está abierta, se cierra en menos de 2 horas o ya se cerró?',
  },
  {
    kind: 'wait',
    params: { until: { type: 'duration', duration: 'PT90M' } },
    en: 'Wait 90 minutes',
    'pt-BR': 'Esperar 90 minutos',
    es: 'Esperar 90 minutos',
  },
  {
    kind: 'wait',
    params: { until: { type: 'duration', duration: 'P2D' }, within: 'working-hours' },
    en: 'Wait 2 days, and on until working hours if nobody works then',
    'pt-BR': 'Esperar 2 dias e, se cair fora do horário de atendimento, até ele começar',
    es: 'Esperar 2 días y, si cae fuera del horario de atención, hasta que empiece',
  },
  {
    kind: 'wait',
    params: { until: { type: 'time-of-day', time: '09:00' } },
    en: 'Wait until 09:00',
    'pt-BR': 'Esperar até as 09:00',
    es: 'Esperar hasta las 09:00',
  },
  {
    kind: 'wait',
    params: { until: { type: 'time-of-day', time: '09:00', weekdays: [1, 6], timeZone: 'America/Mexico_City' } },
    en: 'Wait until Monday or Saturday at 09:00 (Central Standard Time)',
    'pt-BR': 'Esperar até segunda-feira ou sábado às 09:00 (Horário Padrão Central)',
    es: 'Esperar hasta el lunes o sábado a las 09:00 (hora estándar central)',
  },
  {
    kind: 'wait',
    params: { until: { type: 'working-hours' }, within: 'working-hours' },
    en: 'Wait for working hours',
    'pt-BR': 'Esperar o horário de atendimento',
    es: 'Esperar el horario de atención',
  },
  {
    kind: 'wait',
    params: { until: { type: 'date-field', field: 'entrega', time: '08:00' } },
    en: 'Wait until the date in “entrega”, at 08:00',
    'pt-BR': 'Esperar até a data em “entrega”, às 08:00',
    es: 'Esperar hasta la fecha en «entrega», a las 08:00',
  },
  {
    kind: 'wait-for-reply',
    params: { timeout: 'PT12H' },
    en: 'Wait up to 12 hours for the customer to reply',
    'pt-BR': 'Esperar até 12 horas pela resposta do cliente',
    es: 'Esperar hasta 12 horas la respuesta del cliente',
  },
  {
    kind: 'random-split',
    params: {
      ways: [
        { id: 'a', weight: 2 },
        { id: 'b', name: 'Controle', weight: 1 },
      ],
    },
    en: 'Split by chance: A (66.7%) and Controle (33.3%)',
    'pt-BR': 'Dividir ao acaso: A (66,7%) e Controle (33,3%)',
    es: 'Dividir al azar: A (66,7 %) y Controle (33,3 %)',
  },
  {
    kind: 'run-flow',
    params: { flowId: 'f-welcome' },
    en: 'Run “Boas-vindas” and come back',
    'pt-BR': 'Rodar “Boas-vindas” e voltar',
    es: 'Ejecutar «Boas-vindas» y volver',
  },
  {
    kind: 'run-flow',
    params: { flowId: 'f-gone' },
    en: 'Run a flow that is gone and come back',
    'pt-BR': 'Rodar um fluxo que não existe mais e voltar',
    es: 'Ejecutar un flujo que ya no existe y volver',
  },
  {
    kind: 'jump',
    params: { blockId: 'ask' },
    en: 'Go on at another block',
    'pt-BR': 'Seguir em outro bloco',
    es: 'Seguir en otro bloque',
  },
  { kind: 'end', params: {}, en: 'The flow ends here', 'pt-BR': 'O fluxo termina aqui', es: 'El flujo termina aquí' },
];
