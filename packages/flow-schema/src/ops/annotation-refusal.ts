import type { Annotation } from '../document/flow-document.ts';
import { LIMITS } from '../document/limits.ts';
import type { Refusal } from './operation.ts';

export function annotationRefusal({ text, width, height }: Annotation): Refusal | null {
  if (text.length > LIMITS.annotationText) return { code: 'text-too-long', params: { limit: LIMITS.annotationText } };
  return sideFits(width) && sideFits(height) ? null : { code: 'annotation-size' };
}

function sideFits(side: number): boolean {
  return side >= LIMITS.annotationShortest && side <= LIMITS.annotationLongest;
}
