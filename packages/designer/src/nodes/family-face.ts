import type { NodeFamily } from '@janela/flow-schema';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** The families by name, in the order of the palette. Their colours are in `families.module.css`. */
export const FAMILY_NAMES: Readonly<Record<NodeFamily, MessageDescriptor>> = {
  trigger: msg`Triggers`,
  message: msg`Messages`,
  logic: msg`Logic`,
  team: msg`Team`,
  data: msg`Data`,
  end: msg`End`,
};
