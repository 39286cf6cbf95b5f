import type { WebhookUpdate } from './webhook-update.ts';

/**
 * How far updates are packed together: each in an entry of its own, in one entry with a change of its own, or, as WhatsApp also does, with the
 * messages and statuses of one number in one change.
 */
export type Packing = 'entries' | 'changes' | 'values';

type Fragment = Record<string, unknown>;

/** Webhook bodies for updates of one webhook address: one body per `object`, in the given order. */
export function packUpdates(updates: readonly WebhookUpdate[], packing: Packing): unknown[] {
  const bodies: { object: string; entry: Fragment[] }[] = [];
  for (const update of updates) {
    let body = bodies.find((candidate) => candidate.object === update.object);
    if (body === undefined) {
      body = { object: update.object, entry: [] };
      bodies.push(body);
    }
    const last = body.entry.at(-1);
    const joins = packing !== 'entries' && update.unit.in !== 'entry' && last?.['id'] === update.entryId;
    if (joins && last !== undefined) addToEntry(last, update, packing);
    else body.entry.push(newEntry(update));
  }
  return bodies;
}

function newEntry(update: WebhookUpdate): Fragment {
  const entry: Fragment = { id: update.entryId };
  // WhatsApp entries carry no time; comment entries tell seconds where messaging entries tell milliseconds.
  if (update.object !== 'whatsapp_business_account') {
    const isMessaging = update.unit.in === 'messaging' || update.unit.in === 'standby';
    entry['time'] = isMessaging ? update.at : Math.floor(update.at / 1000);
  }
  if (update.unit.in === 'entry') return { ...entry, field: update.unit.field, value: update.unit.value };
  addToEntry(entry, update, 'changes');
  return entry;
}

function addToEntry(entry: Fragment, { unit }: WebhookUpdate, packing: Packing): void {
  if (unit.in === 'entry') return;
  const list = (entry[unit.in] ??= []);
  if (!Array.isArray(list)) return;
  if (unit.in !== 'changes') {
    list.push(unit.event);
    return;
  }
  const last: unknown = list.at(-1);
  if (packing === 'values' && isChange(last) && canMerge(last, unit)) mergeValue(last.value, unit.value);
  else list.push({ value: structuredClone(unit.value), field: unit.field });
}

function isChange(change: unknown): change is { field: string; value: Fragment } {
  return typeof change === 'object' && change !== null && 'value' in change && 'field' in change;
}

function canMerge(change: { field: string; value: Fragment }, unit: { field: string; value: Fragment }): boolean {
  return (
    change.field === unit.field &&
    'messaging_product' in unit.value &&
    JSON.stringify(change.value['metadata']) === JSON.stringify(unit.value['metadata'])
  );
}

function mergeValue(into: Fragment, from: Readonly<Fragment>): void {
  for (const [name, items] of Object.entries(from)) {
    if (!Array.isArray(items)) continue;
    const present = listOf(into[name]);
    const known = new Set(present.map((item) => JSON.stringify(item)));
    const added = name === 'contacts' ? items.filter((item) => !known.has(JSON.stringify(item))) : items;
    into[name] = [...present, ...listOf(structuredClone(added))];
  }
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
