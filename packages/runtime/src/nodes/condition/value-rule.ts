import type { ValueRule } from '@janela/flow-schema';
import type { StepContext } from '../../step/executor.ts';
import { foldText } from '../../text/fold-text.ts';
import { readNumber } from '../ask/read-number.ts';
import type { Finding } from './finding.ts';

type Operator = ValueRule['operator'];

const COMPARE: { readonly [Op in Operator]: (actual: string, wanted: string) => boolean } = {
  is: (actual, wanted) => isSame(actual, wanted),
  'is-not': (actual, wanted) => !isSame(actual, wanted),
  contains: (actual, wanted) => foldText(actual).includes(foldText(wanted)),
  'starts-with': (actual, wanted) => foldText(actual).startsWith(foldText(wanted)),
  greater: (actual, wanted) => compareNumbers(actual, wanted, (one, other) => one > other),
  less: (actual, wanted) => compareNumbers(actual, wanted, (one, other) => one < other),
  'is-empty': (actual) => actual.trim() === '',
  'is-set': (actual) => actual.trim() !== '',
};

/** Looks at a contact field, an answer or an input. What is not there is empty. */
export function valueRule({ of, key, operator, value = '' }: ValueRule, context: StepContext): Finding {
  const values = valuesOf(of, context);
  const actual = Object.hasOwn(values, key) ? (values[key] ?? '') : '';
  return { actual, result: COMPARE[operator](actual, value) };
}

function valuesOf(of: ValueRule['of'], { conversation, run }: StepContext): Readonly<Record<string, string>> {
  if (of === 'contact') return conversation.facts.fields;
  return (of === 'answer' ? run.answers : run.origin?.inputs) ?? {};
}

function isSame(actual: string, wanted: string): boolean {
  return foldText(actual) === foldText(wanted) || compareNumbers(actual, wanted, (one, other) => one === other);
}

function compareNumbers(actual: string, wanted: string, holds: (one: number, other: number) => boolean): boolean {
  const one = readNumber(actual);
  const other = readNumber(wanted);
  return one !== null && other !== null && holds(one, other);
}
