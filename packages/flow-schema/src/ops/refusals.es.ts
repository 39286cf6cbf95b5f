import type { RefusalCode } from './operation.ts';

export const refusalsEs: Readonly<Record<RefusalCode, string>> = {
  'no-such-node': 'Este bloque ya no está aquí.',
  'no-such-edge': 'Esta conexión ya no está aquí.',
  'no-such-annotation': 'Esta nota ya no está aquí.',
  'id-taken': 'Esto ya está en el flujo.',
  'unknown-port': 'El bloque ya no tiene esta salida. Empieza por una de sus salidas.',
  'port-taken': 'Esta salida ya lleva a otro bloque. Quita primero esa conexión.',
  'edge-into-trigger': 'El flujo empieza en su disparador, así que nada puede llevar a él.',
  'edge-to-itself': 'Un bloque no puede llevar a sí mismo. Elige otro bloque.',
  'unknown-kind': 'Esta versión no conoce este tipo de bloque, así que solo se puede quitar.',
  'name-length': 'Un nombre tiene de 1 a {limit} caracteres.',
  'text-too-long': 'Este texto es demasiado largo. Usa hasta {limit} caracteres.',
  'annotation-size': 'Una nota o un marco no puede ser tan pequeño ni tan grande.',
  'too-many': 'El flujo está lleno: caben {limit} de estos. Un segundo flujo puede llevar el resto.',
};
