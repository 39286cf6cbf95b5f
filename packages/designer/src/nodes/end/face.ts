import { msg } from '@lingui/core/macro';
import { IconFlag } from '@tabler/icons-react';
import type { NodeFace } from '../node-face.ts';

export const endFace: NodeFace<'end'> = {
  icon: IconFlag,
  name: msg`End`,
  description: msg`Says that the flow ends here`,
  keywords: msg`stop finish close exit`,
  sentence: (_params, { i18n }) => i18n._(msg`The flow ends here`),
  ports: {},
  fields: {},
};
