import type { AskedField } from '@janela/designer';
import {
  checkDraft,
  fillAnswers,
  type AnalysisContext,
  type FlowDocument,
  type TemplateAnswer,
} from '@janela/flow-schema';
import { useDeferredValue, useMemo, useState } from 'react';
import type { GalleryTemplate } from './gallery-template.ts';

/** What the form of a template holds: the fields it asks for, what was answered, and what is wrong with the flow that makes. */
export function useTemplateAnswers({ asks }: GalleryTemplate, base: FlowDocument, context: AnalysisContext) {
  const [values, setValues] = useState<ReadonlyMap<string, unknown>>(new Map());
  const fields = useMemo(
    () =>
      asks.flatMap(({ targets: [first], label, help }, index): AskedField[] =>
        first === undefined ? [] : [{ key: String(index), nodeId: first.node, field: first.field, label, help }],
      ),
    [asks],
  );
  const answers = useMemo(
    () =>
      asks.flatMap(({ targets }, index): readonly TemplateAnswer[] =>
        values.has(String(index)) ? targets.map((target) => ({ ...target, value: values.get(String(index)) })) : [],
      ),
    [asks, values],
  );
  const document = useMemo(() => fillAnswers(base, answers), [base, answers]);
  // Checking is more work than a key stroke may wait for.
  const checked = useDeferredValue(document);
  const errors = useMemo(
    () => checkDraft(checked, context).filter(({ severity }) => severity === 'error'),
    [checked, context],
  );
  return {
    fields,
    answers,
    document,
    errors,
    /** Whether somebody has been at the field: before that nothing is told to be wrong with it. */
    isTouched: ({ key }: AskedField) => values.has(key),
    answer: ({ key }: AskedField, value: unknown) => setValues((before) => new Map(before).set(key, value)),
  };
}
