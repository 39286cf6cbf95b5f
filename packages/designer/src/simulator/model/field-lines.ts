/** Fields of a contact as people write them: one a line, `city = Recife`. */
export function fieldLines(fields: Readonly<Record<string, string>>): string {
  return Object.entries(fields)
    .map(([key, value]) => `${key} = ${value}`)
    .join('\n');
}

/** Lines without a name are left out. */
export function readFieldLines(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    text.split('\n').flatMap((line) => {
      const [key = '', ...value] = line.split('=');
      return key.trim() === '' || value.length === 0 ? [] : [[key.trim(), value.join('=').trim()]];
    }),
  );
}
