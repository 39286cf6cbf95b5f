import type { FixCode } from './fix.ts';

export const labelsPtBr: Readonly<Record<FixCode, string>> = {
  'remove-connection': 'Remover a ligação',
  'remove-block': 'Remover o bloco',
  'forget-place': 'Arrumar o quadro',
  'remove-field': 'Remover esta configuração',
  'remove-repeated': 'Deixar só uma vez',
  'use-standard': 'Usar a configuração padrão',
  'insert-wait': 'Adicionar uma pausa de uma hora',
  'add-trigger': 'Começar quando um cliente fica sem resposta',
  'insert-window-check': 'Verificar a janela antes',
  'shorten-wait': 'Encurtar a espera para caber',
  'use-template': 'Enviar um modelo aprovado no lugar',
  'add-end': 'Encerrar o fluxo aqui',
};
