import type { I18n } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import type { PlanLabel } from '../model/plan.ts';

const LABELS: Readonly<Record<PlanLabel, (count: number, i18n: I18n) => string>> = {
  'add-block': (_, i18n) => i18n._(msg`add a block`),
  'insert-block': (_, i18n) => i18n._(msg`insert a block`),
  paste: (count, i18n) => i18n._(msg`${plural(count, { one: 'paste # block', other: 'paste # blocks' })}`),
  duplicate: (count, i18n) => i18n._(msg`${plural(count, { one: 'duplicate # block', other: 'duplicate # blocks' })}`),
  cut: (count, i18n) => i18n._(msg`${plural(count, { one: 'cut # item', other: 'cut # items' })}`),
  delete: (count, i18n) => i18n._(msg`${plural(count, { one: 'delete # item', other: 'delete # items' })}`),
  move: (count, i18n) => i18n._(msg`${plural(count, { one: 'move # item', other: 'move # items' })}`),
  align: (_, i18n) => i18n._(msg`align blocks`),
  'auto-layout': (_, i18n) => i18n._(msg`tidy up`),
  connect: (_, i18n) => i18n._(msg`connect blocks`),
  disconnect: (_, i18n) => i18n._(msg`remove a connection`),
  'change-settings-of-block': (_, i18n) => i18n._(msg`change a block`),
  'rename-block': (_, i18n) => i18n._(msg`rename a block`),
  'add-note': (_, i18n) => i18n._(msg`add a note`),
  'add-frame': (_, i18n) => i18n._(msg`add a frame`),
  'change-annotation': (_, i18n) => i18n._(msg`change a note or frame`),
  'change-flow-settings': (_, i18n) => i18n._(msg`change the flow’s settings`),
  'rename-flow': (_, i18n) => i18n._(msg`rename the flow`),
  'fix-problem': (_, i18n) => i18n._(msg`fix a problem`),
  'restore-version': (_, i18n) => i18n._(msg`restore a version`),
  import: (_, i18n) => i18n._(msg`import a file`),
};

/** What was done, to stand after “Undo:” or “Undone:”. */
export function planLabelText(label: PlanLabel, count: number, i18n: I18n): string {
  return LABELS[label](count, i18n);
}
