import type { FixCode } from './fix.ts';

export const labelsEn: Readonly<Record<FixCode, string>> = {
  'remove-connection': 'Remove the connection',
  'remove-block': 'Remove the block',
  'forget-place': 'Tidy up the canvas',
  'remove-field': 'Remove this setting',
  'remove-repeated': 'Keep it only once',
  'use-standard': 'Use the usual setting',
  'insert-wait': 'Add a pause of one hour',
  'add-trigger': 'Start when a customer gets no reply',
  'insert-window-check': 'Check the window before it',
  'shorten-wait': 'Shorten the wait so that it fits',
  'use-template': 'Send an approved template instead',
  'add-end': 'Let the flow end here',
};
