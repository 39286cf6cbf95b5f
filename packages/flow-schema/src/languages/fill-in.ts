/** Fills `{name}` in. Double braces are the writer's own, and a name without a value stays as it is. */
export function fillIn(sentence: string, values: Readonly<Record<string, string | number>> = {}): string {
  return sentence.replaceAll(/(?<!\{)\{(\w+)\}(?!\})/g, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value === undefined ? whole : String(value);
  });
}
