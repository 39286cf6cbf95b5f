import type { FixCode } from './fix.ts';

export const labelsEs: Readonly<Record<FixCode, string>> = {
  'remove-connection': 'Quitar la conexión',
  'remove-block': 'Quitar el bloque',
  'forget-place': 'Ordenar el lienzo',
  'remove-field': 'Quitar este ajuste',
  'remove-repeated': 'Dejarlo una sola vez',
  'use-standard': 'Usar el ajuste habitual',
  'insert-wait': 'Agregar una pausa de una hora',
  'add-trigger': 'Empezar cuando un cliente queda sin respuesta',
  'insert-window-check': 'Comprobar antes la ventana',
  'shorten-wait': 'Acortar la espera para que quepa',
  'use-template': 'Enviar en su lugar una plantilla aprobada',
  'add-end': 'Terminar el flujo aquí',
};
