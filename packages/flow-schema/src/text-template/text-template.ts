import { z } from 'zod';
import { refuse } from '../issues/issues-from-zod.ts';

/** The names a text may hold between double braces. Closed: any other name is an issue when the flow is parsed. */
export const TEXT_VARIABLES = [
  'contact.name',
  'channel.name',
  'conversation.lastMessage',
  'conversation.link',
  'window.timeLeft',
] as const;

export type TextVariable = (typeof TEXT_VARIABLES)[number];

export type TextPart =
  { readonly type: 'text'; readonly text: string } | { readonly type: 'variable'; readonly name: TextVariable };

export type TextProblem =
  { readonly code: 'template-unclosed' } | { readonly code: 'unknown-variable'; readonly name: string };

export interface TextReading {
  readonly parts: readonly TextPart[];
  readonly problems: readonly TextProblem[];
}

/** Splits `Hi {{contact.name}}!` into words and variables. Unknown names and an unclosed `{{` are told, and kept as words. */
export function readTextTemplate(source: string): TextReading {
  const parts: TextPart[] = [];
  const problems: TextProblem[] = [];
  let rest = source;
  for (let open = rest.indexOf('{{'); open !== -1; open = rest.indexOf('{{')) {
    const close = rest.indexOf('}}', open + 2);
    if (close === -1) {
      problems.push({ code: 'template-unclosed' });
      break;
    }
    const name = rest.slice(open + 2, close).trim();
    const known = TEXT_VARIABLES.find((variable) => variable === name);
    if (open > 0) parts.push({ type: 'text', text: rest.slice(0, open) });
    if (known === undefined) {
      problems.push({ code: 'unknown-variable', name: name.slice(0, 80) });
      parts.push({ type: 'text', text: rest.slice(open, close + 2) });
    } else {
      parts.push({ type: 'variable', name: known });
    }
    rest = rest.slice(close + 2);
  }
  if (rest !== '') parts.push({ type: 'text', text: rest });
  return { parts, problems };
}

/** Fills a text in. `values` is total, so a new variable does not compile until every place that renders can say it. */
export function renderTextTemplate(source: string, values: Readonly<Record<TextVariable, string>>): string {
  return readTextTemplate(source)
    .parts.map((part) => (part.type === 'text' ? part.text : values[part.name]))
    .join('');
}

/** The params field of a text with variables: not blank, at most `longest` characters as written. */
export function textTemplateField(longest: number): z.ZodType<string> {
  return z
    .string()
    .max(longest)
    .superRefine((source, context) => {
      if (source.trim() === '') refuse(context, 'too-short', { limit: 1 });
      for (const problem of readTextTemplate(source).problems) {
        refuse(context, problem.code, 'name' in problem ? { name: problem.name } : {});
      }
    })
    .meta({ minLength: 1, examples: ['Hi {{contact.name}}!'] });
}
