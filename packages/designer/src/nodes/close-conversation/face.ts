import { msg } from '@lingui/core/macro';
import { IconArchive } from '@tabler/icons-react';
import type { NodeFace } from '../node-face.ts';

export const closeConversationFace: NodeFace<'close-conversation'> = {
  icon: IconArchive,
  name: msg`Close conversation`,
  description: msg`Closes the conversation; all its flows end with it`,
  keywords: msg`finish end resolve resolved done archive close chat`,
  sentence: (_params, { i18n }) => i18n._(msg`Close the conversation`),
  ports: {},
  fields: {},
};
