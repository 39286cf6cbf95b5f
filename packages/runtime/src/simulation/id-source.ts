/** Where the ids of a simulation come from. Each conversation has a row of its own: what happens in one names nothing in another. */
export interface IdSource {
  readonly newId: (conversation: string) => string;
  readonly contactId: (conversation: string) => string;
}

/** Ids that are counted, the same in every run of a scenario. */
export function countedIds(): IdSource {
  let ids = 0;
  return {
    newId: () => {
      ids += 1;
      return `id-${String(ids).padStart(4, '0')}`;
    },
    contactId: (conversation) => `contact-${conversation}`,
  };
}
