import { rendered } from './liquid-engine.ts';
import { filledIn, plainTemplate } from './plain-template.ts';
import type { TextEnv, TextScope } from './text-scope.ts';

export type TextResult =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: 'too-long' | 'too-costly' };

/**
 * Fills a text in. What is not known reads as nothing; a value is filled in once, so braces in a customer's own words stay as they are.
 * Not ok where the result is too long, or costs more to make than a text may.
 */
export function renderTextTemplate(source: string, scope: TextScope, env: TextEnv): TextResult {
  const text = source.includes('{{') || source.includes('{%') ? attempt(source, scope, env) : source;
  if (text === null) return { ok: false, reason: 'too-costly' };
  return text.length > env.longest ? { ok: false, reason: 'too-long' } : { ok: true, text };
}

function attempt(source: string, scope: TextScope, env: TextEnv): string | null {
  const plain = plainTemplate(source);
  const values = { ...scope, now: env.now };
  if (plain !== null) return filledIn(plain, values, env.escape);
  try {
    return rendered(source, values, env);
  } catch {
    // Parsing let it through, so what is left is the memory limit.
    return null;
  }
}
