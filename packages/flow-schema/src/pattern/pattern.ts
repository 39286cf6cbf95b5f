import { RE2JS } from 're2js';
import { z } from 'zod';
import { refuse } from '../issues/issues-from-zod.ts';

/** The longest regular expression a flow may hold, in characters. */
const LONGEST_PATTERN = 300;

const COMPILED = new Map<string, RE2JS | null>();
const MOST_COMPILED = 500;

/**
 * RE2 and not the language's own: a customer's message meets an admin's pattern on a server of many, and RE2 takes time linear in the
 * text whatever the pattern. Letters match without regard to case.
 */
function compiled(pattern: string): RE2JS | null {
  const known = COMPILED.get(pattern);
  if (known !== undefined) return known;
  if (COMPILED.size >= MOST_COMPILED) COMPILED.clear();
  const made = compile(pattern);
  COMPILED.set(pattern, made);
  return made;
}

function compile(pattern: string): RE2JS | null {
  try {
    return RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE);
  } catch {
    return null;
  }
}

/** Whether the pattern occurs anywhere in the text. One that is no regular expression occurs nowhere. */
export function patternMatches(pattern: string, text: string): boolean {
  return compiled(pattern)?.matcher(text).find() ?? false;
}

/** The params field of a regular expression in RE2's syntax. */
export function patternField(): z.ZodType<string> {
  return z
    .string()
    .min(1)
    .max(LONGEST_PATTERN)
    .superRefine((pattern, context) => {
      if (compiled(pattern) === null) refuse(context, 'not-a-pattern');
    });
}
