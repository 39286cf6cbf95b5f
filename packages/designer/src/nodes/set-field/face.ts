import { msg } from '@lingui/core/macro';
import { IconPencil } from '@tabler/icons-react';
import { quotedText } from '../../words/quoted-text.ts';
import { textExcerpt } from '../../words/text-excerpt.ts';
import type { NodeFace } from '../node-face.ts';
import { NEXT } from '../shared-ports.ts';

export const setFieldFace: NodeFace<'set-field'> = {
  icon: IconPencil,
  name: msg`Set field`,
  description: msg`Writes something into a field of the contact`,
  keywords: msg`custom field property attribute value save update contact data variable`,
  sentence({ field: key, value }, words) {
    const field = quotedText(key, words);
    if (value === undefined) return words.i18n._(msg`Empty the field ${field}`);
    const excerpt = textExcerpt(value, words);
    return words.i18n._(msg`Set the field ${field} to “${excerpt}”`);
  },
  ports: NEXT,
  fields: {
    field: { label: msg`Which field` },
    value: { label: msg`Value`, help: msg`Leave it empty to empty the field.` },
  },
};
