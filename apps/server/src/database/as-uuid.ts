const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What comes back from outside may be anything; only an id of ours may reach a uuid column. */
export function asUuid(text: string | null): string | null {
  return text !== null && UUID.test(text) ? text : null;
}
