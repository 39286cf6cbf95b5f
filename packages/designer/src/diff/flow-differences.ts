import type { FlowDiff } from '@janela/flow-schema';
import { msg } from '@lingui/core/macro';
import type { Words } from '../nodes/node-face.ts';
import type { Difference } from './field-differences.ts';

/** What changed of the flow itself. Versions of its shape are no concern of the admin. */
export function flowDifferences({ flow }: FlowDiff, { i18n }: Words): readonly Difference[] {
  return flow.flatMap(({ field, before, after }): readonly Difference[] => {
    if (field === 'name')
      return [{ label: i18n._(msg`Name of the flow`), before: String(before), after: String(after) }];
    if (field !== 'settings.botAnswers') return [];
    const say = (on: unknown): string => i18n._(on === true ? msg`yes` : msg`no`);
    return [{ label: i18n._(msg`A message of the bot counts as an answer`), before: say(before), after: say(after) }];
  });
}
