import type { RefusalCode } from './operation.ts';

export const refusalsPtBr: Readonly<Record<RefusalCode, string>> = {
  'no-such-node': 'Este bloco não está mais aqui.',
  'no-such-edge': 'Esta ligação não está mais aqui.',
  'no-such-annotation': 'Esta nota não está mais aqui.',
  'id-taken': 'Isto já está no fluxo.',
  'unknown-port': 'O bloco não tem mais esta saída. Comece por uma das saídas dele.',
  'port-taken': 'Esta saída já leva a outro bloco. Remova aquela ligação primeiro.',
  'edge-into-trigger': 'O fluxo começa no gatilho, então nada pode levar até ele.',
  'edge-to-itself': 'Um bloco não pode levar a ele mesmo. Escolha outro bloco.',
  'unknown-kind': 'Esta versão não conhece este tipo de bloco, então ele só pode ser removido.',
  'name-length': 'Um nome tem de 1 a {limit} caracteres.',
  'text-too-long': 'Este texto está longo demais. Use até {limit} caracteres.',
  'annotation-size': 'Uma nota ou moldura não pode ser tão pequena nem tão grande.',
  'too-many': 'O fluxo está cheio: cabem {limit} destes. Um segundo fluxo pode receber o resto.',
};
