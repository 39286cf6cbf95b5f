import { paramsFix } from './params-fix.ts';
import type { Fix, FixQuestion } from './fix.ts';

export function removeField(question: FixQuestion): Fix | null {
  return paramsFix(question, 'remove-field', () => ({ remove: true }));
}
