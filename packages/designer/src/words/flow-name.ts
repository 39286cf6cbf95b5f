import { msg } from '@lingui/core/macro';
import type { Words } from '../nodes/node-face.ts';
import { quotedText } from './quoted-text.ts';

/** The name of another flow by its id, in quotation marks. A host that lists no flows knows none to be gone. */
export function flowName(flowId: string, words: Words): string {
  const { flows } = words.directory;
  if (flows === undefined) return words.i18n._(msg`another flow`);
  const flow = flows.find(({ id }) => id === flowId);
  return flow === undefined ? words.i18n._(msg`a flow that is gone`) : quotedText(flow.name, words);
}
