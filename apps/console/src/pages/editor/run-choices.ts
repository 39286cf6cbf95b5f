import type { PublishRequest } from '../../api/answers.ts';

/** What becomes of the conversations under way: null, nothing is chosen and all stay. */
export type RunChoices = NonNullable<PublishRequest['runs']>;

export type RemovedChoice = NonNullable<RunChoices['removed']>[string];

export const ALL_STAY = { kept: 'stay', removed: {} } as const satisfies RunChoices;

/** A choice as the value of a list: `stay`, `stop`, `move:<block>`. */
export function choiceValue(choice: RemovedChoice): string {
  return choice.action === 'move' ? `move:${choice.toNodeId}` : choice.action;
}

export function readChoice(value: string): RemovedChoice {
  if (value.startsWith('move:')) return { action: 'move', toNodeId: value.slice('move:'.length) };
  return { action: value === 'stop' ? 'stop' : 'stay' };
}
