import { msg } from '@lingui/core/macro';
import { IconCircleCheck } from '@tabler/icons-react';
import type { NodeFace } from '../node-face.ts';

export const end: NodeFace<'end'> = {
  icon: IconCircleCheck,
  name: msg`End`,
  description: msg`Ends the flow for this conversation`,
  keywords: msg`stop finish done`,
  sentence: (_, { i18n }) => i18n._(msg`The flow ends here`),
  ports: {},
  fields: {},
};
