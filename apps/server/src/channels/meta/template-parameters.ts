import type { TemplateContent } from '@janela/flow-schema';

export interface TemplateParameter {
  /** Null where the template counts its gaps. */
  readonly name: string | null;
  readonly text: string;
}

/** What fills a template's gaps: in their order where it counts them, as given where it names them. Never both. */
export function templateParameters(parameters: TemplateContent['parameters']): readonly TemplateParameter[] {
  const entries = Object.entries(parameters);
  const isCounted = entries.every(([name]) => /^[1-9]\d*$/.test(name));
  if (!isCounted) return entries.map(([name, text]) => ({ name, text }));
  return entries.toSorted(([a], [b]) => Number(a) - Number(b)).map(([, text]) => ({ name: null, text }));
}
