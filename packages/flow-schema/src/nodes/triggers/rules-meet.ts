import type { ConversationFilter, TriggerRules } from './trigger-rules.ts';

/** Whether one conversation at one moment may pass the rules of both triggers. */
export function rulesMeet(one: TriggerRules, other: TriggerRules): boolean {
  return channelsMeet(one, other) && hoursMeet(one, other) && filtersMeet(one.only, other.only);
}

function channelsMeet({ channels }: TriggerRules, other: TriggerRules): boolean {
  // The id of one channel may be of any kind.
  return channels === 'any' || other.channels === 'any' || share(channels, other.channels);
}

function hoursMeet({ hours }: TriggerRules, other: TriggerRules): boolean {
  return hours === 'always' || other.hours === 'always' || hours === other.hours;
}

function filtersMeet(one: ConversationFilter, other: ConversationFilter): boolean {
  if (isExcluded(one.tags, other.withoutTags) || isExcluded(other.tags, one.withoutTags)) return false;
  if (one.stages !== undefined && other.stages !== undefined && !share(one.stages, other.stages)) return false;
  if (one.sources !== undefined && other.sources !== undefined && !share(one.sources, other.sources)) return false;
  const [mine, theirs] = [one.assignee, other.assignee];
  if (mine === undefined || theirs === undefined) return true;
  if (mine.is === 'members' && theirs.is === 'members') return share(mine.memberIds, theirs.memberIds);
  return (mine.is === 'nobody') === (theirs.is === 'nobody');
}

/** One of `wanted` is enough for a conversation to fit, so all of them have to be among those that it must not have. */
function isExcluded(wanted: readonly string[] | undefined, without: readonly string[] | undefined): boolean {
  return wanted !== undefined && without !== undefined && wanted.every((tag) => without.includes(tag));
}

/** Whether two lists have an item in common. */
export function share(one: readonly string[], other: readonly string[]): boolean {
  return one.some((item) => other.includes(item));
}
