import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { NodeFamily } from '@janela/flow-schema';

const NAMES: Readonly<Record<NodeFamily, MessageDescriptor>> = {
  trigger: msg`Triggers`,
  message: msg`Messages`,
  logic: msg`Logic`,
  team: msg`Team`,
  data: msg`Data`,
  end: msg`End`,
};

export function familyName(family: NodeFamily, i18n: I18n): string {
  return i18n._(NAMES[family]);
}
