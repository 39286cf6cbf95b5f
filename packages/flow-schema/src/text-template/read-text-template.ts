import { parsed, variablesIn } from './liquid-engine.ts';
import { isTextVariable } from './variables.ts';

/** A piece of a text, in the order in which it was written. */
export type TextPart =
  | { readonly type: 'text'; readonly text: string }
  /** `source` is what stands between the braces, filters and all; `name` is what it begins with. */
  | { readonly type: 'variable'; readonly name: string; readonly source: string }
  /** A choice, such as `{% if … %}`. */
  | { readonly type: 'code'; readonly text: string };

export type TextProblem =
  | { readonly code: 'template-unclosed' }
  | { readonly code: 'template-syntax' }
  | { readonly code: 'unknown-filter'; readonly name: string }
  | { readonly code: 'unknown-variable'; readonly name: string };

export interface TextReading {
  readonly parts: readonly TextPart[];
  readonly problems: readonly TextProblem[];
  /** Every variable that is read anywhere, in choices too; empty where the text does not parse. */
  readonly variables: readonly string[];
}

const PIECE = /\{\{(.*?)\}\}|\{%.*?%\}/gs;
const NAME = /^[-\s]*([A-Za-z_][\w.]*)/;

const NO_CODE: Pick<TextReading, 'problems' | 'variables'> = { problems: [], variables: [] };

/** Splits a Liquid text such as `Hi {{ contact.name | default: "there" }}!` and tells what is wrong with it. Never throws. */
export function readTextTemplate(source: string): TextReading {
  const parts = split(source);
  return { parts, ...(source.includes('{{') || source.includes('{%') ? check(source) : NO_CODE) };
}

function split(source: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  const say = (text: string): void => {
    if (text !== '') parts.push({ type: 'text', text });
  };
  for (const match of source.matchAll(PIECE)) {
    const [piece, output] = match;
    say(source.slice(at, match.index));
    const name = output === undefined ? undefined : NAME.exec(output)?.[1];
    if (name !== undefined && isTextVariable(name))
      parts.push({ type: 'variable', name, source: (output ?? '').trim() });
    else if (output === undefined) parts.push({ type: 'code', text: piece });
    else parts.push({ type: 'text', text: piece });
    at = match.index + piece.length;
  }
  say(source.slice(at));
  return parts;
}

function check(source: string): Pick<TextReading, 'problems' | 'variables'> {
  const problem = syntaxProblem(source);
  if (problem !== null) return { problems: [problem], variables: [] };
  const variables = variablesIn(source);
  const unknown = variables.filter((name) => !isTextVariable(name));
  return { problems: unknown.map((name) => ({ code: 'unknown-variable', name: name.slice(0, 80) })), variables };
}

function syntaxProblem(source: string): TextProblem | null {
  try {
    parsed(source);
    return null;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const [, filter] = /undefined filter: (\S+?),/.exec(message) ?? [];
    if (filter !== undefined) return { code: 'unknown-filter', name: filter.slice(0, 80) };
    return { code: message.includes('not closed') ? 'template-unclosed' : 'template-syntax' };
  }
}
