import type { SplitWay } from '@janela/flow-schema';
import type { Words } from '../node-face.ts';

const LETTERS = 'ABCDEFGHIJ';

/** “A (50%)”: with a letter where a way has no name. */
export function wayNames(ways: readonly SplitWay[], { language }: Words): ReadonlyMap<string, string> {
  const all = ways.reduce((sum, { weight }) => sum + weight, 0);
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  return new Map(
    ways.map(({ id, name, weight }, index) => [
      id,
      `${name ?? LETTERS[index] ?? id} (${percent.format(weight / all)})`,
    ]),
  );
}
