const PREFIX = 'no-reply:';

/** Key of the timer of a `no-reply` trigger. Neither id holds a colon, so two triggers never share a key. */
export function triggerTimerKey(flowId: string, nodeId: string): string {
  return `${PREFIX}${flowId}:${nodeId}`;
}

/** The trigger a timer belongs to; null where it belongs to none. */
export function triggerOfTimerKey(key: string): { readonly flowId: string; readonly nodeId: string } | null {
  const [, flowId, nodeId] = /^no-reply:([^:]+):([^:]+)$/.exec(key) ?? [];
  return flowId === undefined || nodeId === undefined ? null : { flowId, nodeId };
}
