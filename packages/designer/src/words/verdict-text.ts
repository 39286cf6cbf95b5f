import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { WindowVerdict } from '@janela/flow-schema';

const VERDICTS: Readonly<Record<WindowVerdict, MessageDescriptor>> = {
  proved: msg`Always inside the window`,
  guarded: msg`Inside the window, thanks to a window check before it`,
  'may-be-outside': msg`May fall outside the window`,
  never: msg`Always refused`,
};

/** What a message was proved to be, as one line. */
export function verdictText(verdict: WindowVerdict, i18n: I18n): string {
  return i18n._(VERDICTS[verdict]);
}
