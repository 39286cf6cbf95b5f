import { useSearchParams } from 'wouter';

/** What is looked for; null: all of them. */
export interface TemplateFilter {
  readonly text: string;
  readonly goal: string | null;
  readonly industry: string | null;
}

export const NO_FILTER: TemplateFilter = { text: '', goal: null, industry: null };

/** What is looked for stands in the address: it stays when one comes back from a template, and can be sent to somebody. */
export function useTemplateFilter(): readonly [TemplateFilter, (filter: TemplateFilter) => void] {
  const [params, setParams] = useSearchParams();
  const filter = { text: params.get('q') ?? '', goal: params.get('goal'), industry: params.get('industry') };

  function change({ text, goal, industry }: TemplateFilter): void {
    const entries = { q: text === '' ? null : text, goal, industry };
    const chosen = Object.entries(entries).flatMap(([key, value]): [string, string][] =>
      value === null ? [] : [[key, value]],
    );
    setParams(chosen, { replace: true });
  }

  return [filter, change];
}
