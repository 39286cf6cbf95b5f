/** The kinds of triggers that keep a timer of their own, by the first part of its key. */
const PREFIXES = ['no-reply', 'window-closing', 'schedule'] as const;

export type TimerTriggerType = (typeof PREFIXES)[number];

/** Names a trigger within a conversation. Neither id holds a colon, so two triggers never share a name. */
export function triggerKey(flowId: string, nodeId: string): string {
  return `${flowId}:${nodeId}`;
}

/** Key of the timer of a `no-reply` trigger. */
export function triggerTimerKey(flowId: string, nodeId: string): string {
  return timerKeyOf('no-reply', { flowId, nodeId });
}

export function timerKeyOf(
  type: TimerTriggerType,
  { flowId, nodeId }: { readonly flowId: string; readonly nodeId: string },
): string {
  return `${type}:${triggerKey(flowId, nodeId)}`;
}

/** The trigger a timer belongs to; null where it belongs to none. */
export function triggerOfTimerKey(
  key: string,
): { readonly type: TimerTriggerType; readonly flowId: string; readonly nodeId: string } | null {
  const [prefix, flowId, nodeId, ...rest] = key.split(':');
  const type = PREFIXES.find((one) => one === prefix);
  if (type === undefined || !flowId || !nodeId || rest.length > 0) return null;
  return { type, flowId, nodeId };
}
