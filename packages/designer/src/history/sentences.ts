/** A kind of entry says what it means to a person, or null where it is of no use to one. */
export type Sentences<Union extends { readonly type: string }> = {
  readonly [Type in Union['type']]: (entry: Extract<Union, { readonly type: Type }>) => string | null;
};

/** What an entry says; null also of a kind that a newer server tells of and this page does not know yet. */
export function sentence<Union extends { readonly type: string }>(
  texts: Sentences<Union>,
  entry: Union,
): string | null {
  const say: ((entry: never) => string | null) | undefined = Object.hasOwn(texts, entry.type)
    ? texts[entry.type as Union['type']]
    : undefined;
  return say ? say(entry as never) : null;
}
