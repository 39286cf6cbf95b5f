import type { I18n } from '@lingui/core';
import { TEXT_VARIABLES, type TextVariable } from '@janela/flow-schema';
import { VARIABLE_NAMES } from '../../words/variable-names.ts';

/** A piece of what the field shows. `variable`: the name between the braces is one that exists. */
export interface MessagePiece {
  readonly type: 'text' | 'variable' | 'unknown';
  readonly text: string;
}

const BRACED = /\{\{[^{}]*\}\}/g;

/** The names of the variables both ways, in the language of the person who writes. */
export interface VariableWords {
  readonly nameOf: (variable: TextVariable) => string;
  readonly variableOf: (name: string) => TextVariable | undefined;
}

export function variableWords(i18n: I18n): VariableWords {
  const nameOf = (variable: TextVariable): string => i18n._(VARIABLE_NAMES[variable]);
  return {
    nameOf,
    variableOf: (name) => {
      const wanted = name.trim().toLowerCase();
      return TEXT_VARIABLES.find(
        (variable) => variable.toLowerCase() === wanted || nameOf(variable).toLowerCase() === wanted,
      );
    },
  };
}

/** `Hi {{contact.name}}` → `Hi {{contact name}}`: people read names, documents hold ids. */
export function shownMessage(stored: string, { nameOf, variableOf }: VariableWords): string {
  return stored.replaceAll(BRACED, (braced) => {
    const variable = variableOf(braced.slice(2, -2));
    return variable === undefined ? braced : `{{${nameOf(variable)}}}`;
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
    pieces.push({ type: variableOf(braced.slice(2, -2)) === undefined ? 'unknown' : 'variable', text: braced });
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
