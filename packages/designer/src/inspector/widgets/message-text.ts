import type { I18n } from '@lingui/core';
import { familyOf, readTextTemplate, TEXT_VARIABLES } from '@janela/flow-schema';
import { variableName } from '../../words/variable-names.ts';

/** A piece of what the field shows. `variable`: what stands between the braces can be filled in. */
export interface MessagePiece {
  readonly type: 'text' | 'variable' | 'unknown';
  readonly text: string;
}

const BRACED = /\{\{[^{}]*\}\}/g;

/** The names of the variables both ways, in the language of the person who writes. */
export interface VariableWords {
  /** Those that are offered: the fixed ones, then those with names of the admin's own. */
  readonly variables: readonly string[];
  readonly nameOf: (variable: string) => string;
  readonly variableOf: (name: string) => string | undefined;
}

/** `own`: such as `answers.city`. One that is written and not known here is a variable too, by its id. */
export function variableWords(i18n: I18n, own: readonly string[] = []): VariableWords {
  const variables = [...TEXT_VARIABLES, ...own];
  const ids = new Map<string, string>();
  for (const variable of variables.toReversed()) {
    ids.set(variableName(variable, i18n).toLowerCase(), variable);
    ids.set(variable.toLowerCase(), variable);
  }
  return {
    variables,
    nameOf: (variable) => variableName(variable, i18n),
    variableOf: (name) => {
      const wanted = name.trim();
      return ids.get(wanted.toLowerCase()) ?? (familyOf(wanted) === null ? undefined : wanted);
    },
  };
}

/** `Hi {{contact.name}}` → `Hi {{contact name}}`: people read names, documents hold ids. A name with no way back is not shown. */
export function shownMessage(stored: string, { nameOf, variableOf }: VariableWords): string {
  return stored.replaceAll(BRACED, (braced) => {
    const variable = variableOf(braced.slice(2, -2));
    if (variable === undefined || variableOf(nameOf(variable)) !== variable) return braced;
    return `{{${nameOf(variable)}}}`;
  });
}

/** The way back. What is no variable stays as it was typed, and the schema says so. */
export function storedMessage(shown: string, { variableOf }: VariableWords): string {
  return shown.replaceAll(BRACED, (braced) => {
    const variable = variableOf(braced.slice(2, -2));
    return variable === undefined ? braced : `{{${variable}}}`;
  });
}

/** What is shown, cut into words and variables. Joined again it is the very same text. */
export function messagePieces(shown: string, { variableOf }: VariableWords): readonly MessagePiece[] {
  const pieces: MessagePiece[] = [];
  let end = 0;
  for (const { 0: braced, index } of shown.matchAll(BRACED)) {
    if (index > end) pieces.push({ type: 'text', text: shown.slice(end, index) });
    const isKnown = variableOf(braced.slice(2, -2)) !== undefined || readTextTemplate(braced).problems.length === 0;
    pieces.push({ type: isKnown ? 'variable' : 'unknown', text: braced });
    end = index + braced.length;
  }
  if (end < shown.length) pieces.push({ type: 'text', text: shown.slice(end) });
  return pieces;
}

/** The part of a variable's name that has been typed since `{{`; null where the caret is not in one. */
export function openVariable(shown: string, caret: number): { readonly start: number; readonly typed: string } | null {
  const match = /\{\{([^{}\n]*)$/.exec(shown.slice(0, caret));
  return match === null ? null : { start: match.index, typed: match[1] ?? '' };
}

/** The whole variable that ends or, with `forward`, begins at the caret: one key takes all of it away. */
export function variableAt(
  pieces: readonly MessagePiece[],
  caret: number,
  direction: 'back' | 'forward',
): { readonly start: number; readonly end: number } | null {
  let start = 0;
  for (const { type, text } of pieces) {
    const end = start + text.length;
    if (type === 'variable' && caret === (direction === 'back' ? end : start)) return { start, end };
    start = end;
  }
  return null;
}
