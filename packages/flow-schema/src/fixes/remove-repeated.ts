import { paramsFix } from './params-fix.ts';
import type { Fix, FixQuestion } from './fix.ts';

/** Of two equal choices the first stays. */
export function removeRepeated(question: FixQuestion): Fix | null {
  return paramsFix(question, 'remove-repeated', ({ value }) =>
    Array.isArray(value) ? { put: [...new Set<unknown>(value)] } : null,
  );
}
