import type { StepContext } from './executor.ts';
import { renderText } from './render-text.ts';
import type { RenderFailure } from './render-text.ts';

export type RenderedAll =
  | { readonly ok: true; readonly texts: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly reason: RenderFailure };

/** Several texts by name, filled in; not ok where one of them is not. */
export function renderAll(texts: Readonly<Record<string, string>>, context: StepContext): RenderedAll {
  const filled: [string, string][] = [];
  for (const [name, source] of Object.entries(texts)) {
    const rendered = renderText(source, context);
    if (!rendered.ok) return rendered;
    filled.push([name, rendered.text]);
  }
  return { ok: true, texts: Object.fromEntries(filled) };
}
