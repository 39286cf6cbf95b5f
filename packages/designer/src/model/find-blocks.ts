/** What find looks through. */
export interface Findable {
  readonly nodeId: string;
  readonly title: string;
  /** Everything else that can be read on the block and in its settings. */
  readonly text: string;
}

/** The blocks that hold every word of the query, without regard to case and accents; those with them in the title first. */
export function findBlocks(blocks: readonly Findable[], query: string): readonly Findable[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const ranked = blocks.flatMap((block) => {
    const title = folded(block.title);
    const all = `${title} ${folded(block.text)}`;
    if (!words.every((word) => all.includes(word))) return [];
    return [{ block, inTitle: words.every((word) => title.includes(word)) }];
  });
  return ranked.toSorted((a, b) => Number(b.inTitle) - Number(a.inTitle)).map(({ block }) => block);
}

export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
