/** How many pairs of "look" and "note" one message goes through. */
export const PAIRS = 20;
/** Blocks entered for one message: the wait is left, the pairs are walked, the wait is entered again. */
export const STEPS_PER_MESSAGE = PAIRS * 2 + 1;

/** A talk under way on one engine. */
export interface Talk {
  /** Takes the next message, from the JSON of the last one to the JSON after it. Gives how many notes it holds. */
  readonly hear: (text: string) => Promise<number> | number;
}

export const WORDS = ['preço', 'horário', 'quero agendar', 'obrigado'] as const;

/** What the pair at this place looks for. */
export function lookedFor(index: number): string {
  return index % 2 === 0 ? 'preco' : 'agendar';
}
