import { msg } from '@lingui/core/macro';
import { IconSubtask } from '@tabler/icons-react';
import { flowName } from '../../words/flow-name.ts';
import type { NodeFace } from '../node-face.ts';
import { NEXT } from '../shared-ports.ts';

export const runFlowFace: NodeFace<'run-flow'> = {
  icon: IconSubtask,
  name: msg`Run another flow`,
  description: msg`Goes through another flow and comes back`,
  keywords: msg`sub-flow subflow start bot call reuse go to flow automation`,
  sentence({ flowId }, words) {
    const name = flowName(flowId, words);
    return words.i18n._(msg`Run ${name} and come back`);
  },
  ports: NEXT,
  fields: {
    flowId: {
      label: msg`Which flow`,
      help: msg`It begins at its trigger “Started by API or another flow”. It is taken as it is when you publish.`,
    },
    inputs: { label: msg`What it is given` },
  },
};
