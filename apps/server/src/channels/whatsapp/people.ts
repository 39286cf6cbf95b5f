import type { IdentityRef } from '../inbound-event.ts';
import { asList, asObject, asText, type JsonObject } from '../meta/read-json.ts';

/** Who an event is about, and the `contacts` entry that came with it. */
export interface Person {
  readonly identities: readonly IdentityRef[];
  readonly profileName: string | null;
  readonly contact: JsonObject | null;
}

/** The `contacts` of a change, by phone id and by business-scoped user id. */
export interface People {
  readonly byAddress: ReadonlyMap<string, JsonObject>;
  /** Where a change names one person only: a message without an address of its own is from that one. */
  readonly only: JsonObject | null;
}

const BUSINESS_SCOPED = /^[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]+$/;

export function readPeople(contacts: unknown): People {
  const byAddress = new Map<string, JsonObject>();
  const list = asList(contacts);
  for (const entry of list) {
    const contact = asObject(entry);
    if (!contact) continue;
    for (const key of ['wa_id', 'user_id', 'parent_user_id']) {
      const address = asText(contact[key]);
      if (address !== null) byAddress.set(withoutPlus(address), contact);
    }
  }
  return { byAddress, only: list.length === 1 ? asObject(list[0]) : null };
}

/**
 * Addresses of one person, best first: the phone id, which every kind of message can be sent to, then the
 * business-scoped user ids. Username users have no phone id. `addresses` are the fields of the event itself.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/business-scoped-user-ids (2026-03-31)
 */
export function personOf(addresses: readonly unknown[], people: People): Person {
  const named = addresses.map(asText).filter((address) => address !== null);
  const contact = contactOf(named, people);
  const all = contact ? [...named, contact['wa_id'], contact['user_id'], contact['parent_user_id']] : named;
  const identities: IdentityRef[] = [];
  for (const address of all) addIdentity(identities, asText(address));
  identities.sort((a, b) => rank(a) - rank(b));
  return { identities, profileName: asText(asObject(contact?.['profile'])?.['name']), contact };
}

function contactOf(addresses: readonly string[], people: People): JsonObject | null {
  for (const address of addresses) {
    const contact = people.byAddress.get(withoutPlus(address));
    if (contact) return contact;
  }
  return people.only;
}

function addIdentity(identities: IdentityRef[], address: string | null): void {
  if (address === null) return;
  const value = withoutPlus(address);
  if (value === '' || identities.some((known) => known.value === value)) return;
  identities.push({ kind: BUSINESS_SCOPED.test(value) ? 'bsuid' : 'wa_id', value });
}

function rank({ kind }: IdentityRef): number {
  return kind === 'wa_id' ? 0 : 1;
}

/** The same number comes with and without a plus sign. */
function withoutPlus(address: string): string {
  return address.startsWith('+') ? address.slice(1) : address;
}
