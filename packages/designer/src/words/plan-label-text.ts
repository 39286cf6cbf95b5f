import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import type { PlanLabel } from '../model/plan.ts';

const TEXTS: Readonly<Record<PlanLabel, (count: number) => MessageDescriptor>> = {
  'add-block': () => msg`add a block`,
  'insert-block': () => msg`insert a block`,
  paste: (count) => msg({ message: plural(count, { one: 'paste one item', other: 'paste # items' }) }),
  duplicate: (count) => msg({ message: plural(count, { one: 'duplicate one item', other: 'duplicate # items' }) }),
  cut: (count) => msg({ message: plural(count, { one: 'cut one item', other: 'cut # items' }) }),
  delete: (count) => msg({ message: plural(count, { one: 'delete one item', other: 'delete # items' }) }),
  move: (count) => msg({ message: plural(count, { one: 'move one item', other: 'move # items' }) }),
  align: (count) => msg({ message: plural(count, { one: 'align one block', other: 'align # blocks' }) }),
  'auto-layout': () => msg`tidy up the canvas`,
  connect: () => msg`connect two blocks`,
  disconnect: () => msg`remove a connection`,
  'change-settings-of-block': () => msg`change the settings of a block`,
  'rename-block': () => msg`rename a block`,
  'add-note': () => msg`add a note`,
  'add-frame': () => msg`add a frame`,
  'change-annotation': () => msg`change a note or frame`,
  'change-flow-settings': () => msg`change the settings of the flow`,
  'rename-flow': () => msg`rename the flow`,
  'fix-problem': () => msg`fix a problem`,
  'restore-version': () => msg`restore a version`,
  import: () => msg`import a file`,
};

/** What an undo entry did, to follow a colon: “Undone: delete 3 items”. */
export function planLabelText(label: PlanLabel, count: number, i18n: I18n): string {
  return i18n._(TEXTS[label](count));
}
