import type { FlowAskedForEvent, Comment, Referral } from './conversation-event.ts';
import type { FactChange } from './facts.ts';
import type { TriggerOn } from '../step/program.ts';
import type { RunOrigin } from '../step/run.ts';
import { NO_ORIGIN } from '../step/run.ts';
import { hasLabel } from './facts.ts';
import { matchFits } from './text-match.ts';

/** Something that triggers listen to besides messages and timers. */
export type Happening =
  | { readonly type: 'opened' }
  | { readonly type: 'closed' }
  | { readonly type: 'story-mention' }
  | { readonly type: 'seen' }
  | { readonly type: 'delivery-failed' }
  | { readonly type: 'comment'; readonly comment: Comment; readonly at: number; readonly isFirst: boolean }
  | { readonly type: 'referral'; readonly referral: Referral }
  | { readonly type: 'button'; readonly payload: string; readonly title: string | null }
  | { readonly type: 'tag-added'; readonly tag: string }
  | { readonly type: 'tag-removed'; readonly tag: string }
  | { readonly type: 'field-changed'; readonly field: string; readonly value: string | null }
  | { readonly type: 'stage-changed'; readonly from: string | null; readonly stage: string | null }
  | { readonly type: 'assignee-changed'; readonly memberId: string | null }
  | { readonly type: 'asked-for'; readonly flowId: string; readonly inputs: FlowAskedForEvent['inputs'] };

type HappeningType = Happening['type'];
type HappeningOf<Type extends HappeningType> = { [T in Type]: Extract<Happening, { type: T }> }[Type];
type OnOf<Type extends HappeningType> = { [T in Type]: Extract<TriggerOn, { type: T }> }[Type];

/** Whether what happened is what the trigger waits for. Total: a new happening does not compile without an answer. */
const FITS: { readonly [Type in HappeningType]: (on: OnOf<Type>, happening: HappeningOf<Type>) => boolean } = {
  opened: () => true,
  closed: () => true,
  'story-mention': () => true,
  seen: () => true,
  'delivery-failed': () => true,
  comment: ({ matches, posts }, { comment, isFirst }) =>
    matchFits(matches, comment.text, isFirst) &&
    (posts === null || (comment.postId !== null && posts.includes(comment.postId))),
  referral: ({ from, refs }, { referral }) =>
    (from === 'any' || from === referral.from) &&
    (refs === null || refs.some((ref) => ref === referral.ref || ref === referral.adId)),
  button: ({ buttons }, { payload, title }) =>
    buttons === null || buttons.includes(payload) || (title !== null && hasLabel(buttons, title)),
  'tag-added': ({ tags }, { tag }) => tags === null || hasLabel(tags, tag),
  'tag-removed': ({ tags }, { tag }) => tags === null || hasLabel(tags, tag),
  'field-changed': ({ field, to }, happening) =>
    field === happening.field && (to === null || hasLabel([to], happening.value ?? '')),
  'stage-changed': ({ from, to }, happening) =>
    (from === null || (happening.from !== null && hasLabel(from, happening.from))) &&
    (to === null || (happening.stage !== null && hasLabel(to, happening.stage))),
  'assignee-changed': ({ to }, { memberId }) => to === 'anyone' || (to === 'nobody') === (memberId === null),
  'asked-for': () => true,
};

export function fitsHappening(on: TriggerOn, happening: Happening): boolean {
  return on.type === happening.type && fits(on, happening);
}

function fits<Type extends HappeningType>(on: TriggerOn, happening: HappeningOf<Type>): boolean {
  // They are of one type: the caller has compared them, which the types of two values cannot say.
  return FITS[happening.type](on as OnOf<Type>, happening);
}

/** What a run that is started by it may need of it later. */
export function originOf(happening: Happening): RunOrigin {
  if (happening.type === 'comment') {
    const { id, kind } = happening.comment;
    return { ...NO_ORIGIN, comment: { id, at: happening.at, ...(kind === undefined ? {} : { kind }) } };
  }
  return happening.type === 'asked-for' ? { ...NO_ORIGIN, inputs: happening.inputs } : NO_ORIGIN;
}

/** What a change of the facts means to the triggers; null: nothing. `before`: the stage that was left. */
export function happeningOf(change: FactChange, before: { readonly stage: string | null }): Happening | null {
  switch (change.type) {
    case 'tag-added':
    case 'tag-removed':
      return { type: change.type, tag: change.tag };
    case 'field-changed':
      return { type: 'field-changed', field: change.field, value: change.value };
    case 'stage-changed':
      return { type: 'stage-changed', from: before.stage, stage: change.stage };
    case 'assignee-changed':
      return { type: 'assignee-changed', memberId: change.memberId };
    case 'conversation-closed':
      return { type: 'closed' };
    case 'reply-status-set':
    case 'comment-answered':
      return null;
  }
}
