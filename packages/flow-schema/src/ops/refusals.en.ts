import type { RefusalCode } from './operation.ts';

export const refusalsEn: Readonly<Record<RefusalCode, string>> = {
  'no-such-node': 'This block is not there any more.',
  'no-such-edge': 'This connection is not there any more.',
  'no-such-annotation': 'This note is not there any more.',
  'id-taken': 'This is already in the flow.',
  'unknown-port': 'The block has no such exit any more. Start from one of its exits.',
  'port-taken': 'This exit already leads somewhere. Remove that connection first.',
  'edge-into-trigger': 'A flow begins at its trigger, so nothing can lead into one.',
  'edge-to-itself': 'A block cannot lead to itself. Choose another block.',
  'unknown-kind': 'This version does not know this kind of block, so it can only be removed.',
  'name-length': 'A name has from 1 to {limit} characters.',
  'text-too-long': 'This text is too long. Keep it to {limit} characters.',
  'annotation-size': 'A note or frame cannot be this small or this large.',
  'too-many': 'The flow is full: there is room for {limit} of these. A second flow can take the rest.',
};
