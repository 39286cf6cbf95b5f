import { asId, asObject, asText } from './read-json.ts';

/** The smallest part of a webhook body that tells something. */
export interface WebhookUnit {
  /** `unreadable`: a part that fits no documented shape. */
  readonly source: 'messaging' | 'standby' | 'change' | 'unreadable';
  /** The subscribed field of a change; empty elsewhere. */
  readonly field: string;
  readonly value: unknown;
  /** The Page, the Instagram account or the WhatsApp Business Account it is about. */
  readonly entryId: string | null;
  /** As it came: seconds or milliseconds, often absent. */
  readonly entryTime: unknown;
}

/**
 * Every unit of a body, in its order: all entries, and of each all of `messaging`, `standby` and `changes`.
 * https://developers.facebook.com/docs/graph-api/webhooks/getting-started (batches of up to 1,000 updates)
 */
export function readUnits(body: unknown, object: string): readonly WebhookUnit[] {
  const units: WebhookUnit[] = [];
  for (const delivery of Array.isArray(body) ? body : [body]) {
    const read = asObject(delivery);
    if (read?.['object'] !== object || !Array.isArray(read['entry'])) units.push(unreadable(delivery));
    else for (const entry of read['entry']) readEntry(entry, units);
  }
  return units;
}

function readEntry(entry: unknown, units: WebhookUnit[]): void {
  const read = asObject(entry);
  if (!read) {
    units.push(unreadable(entry));
    return;
  }
  const about = { entryId: asId(read['id']), entryTime: read['time'] };
  const before = units.length;
  let known = false;
  for (const source of ['messaging', 'standby'] as const) {
    const items = read[source];
    if (!Array.isArray(items)) continue;
    known = true;
    for (const value of items) units.push({ source, field: '', value, ...about });
  }
  if (Array.isArray(read['changes'])) {
    known = true;
    for (const change of read['changes']) units.push(readChange(change, about));
  } else if (asText(read['field']) !== null) {
    // The Instagram examples show a change without the array around it.
    units.push(readChange(read, about));
  }
  if (!known && units.length === before) units.push({ ...unreadable(entry), ...about });
}

function readChange(change: unknown, about: Pick<WebhookUnit, 'entryId' | 'entryTime'>): WebhookUnit {
  const read = asObject(change);
  const field = asText(read?.['field']);
  if (!read || field === null) return { ...unreadable(change), ...about };
  return { source: 'change', field, value: read['value'], ...about };
}

function unreadable(value: unknown): WebhookUnit {
  return { source: 'unreadable', field: '', value, entryId: null, entryTime: undefined };
}
