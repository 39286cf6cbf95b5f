import type { Annotation } from '@janela/flow-schema';
import type { Plan } from '../plan.ts';

/** Words, colour or size. Typing is one undo entry. */
export function changeAnnotation(annotationId: string, change: Partial<Omit<Annotation, 'id' | 'type'>>): Plan {
  return {
    operation: { type: 'change-annotation', annotationId, change },
    label: 'change-annotation',
    mergeKey: `annotation ${annotationId} ${Object.keys(change).join(' ')}`,
  };
}
