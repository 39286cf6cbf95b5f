import { msg } from '@lingui/core/macro';
import type { FixedPorts } from './node-face.ts';

export const NEXT: FixedPorts = { next: msg`next` };

/** Of blocks that write to the customer. */
export const SENT_OR_REFUSED: FixedPorts = { sent: msg`sent`, refused: msg`could not be sent` };
