import type { ValueRule } from '@janela/flow-schema';
import type { StepContext } from '../../step/executor.ts';
import { foldText } from '../../text/fold-text.ts';
import { readNumber } from '../ask/read-number.ts';
import type { Finding } from './finding.ts';

type Operator = ValueRule['operator'];

/** What a value is, and what it is held against; `country` says how the admin's own number is read. */
interface Comparison {
  readonly actual: string;
  readonly wanted: string;
  readonly country: string;
}

const COMPARE: { readonly [Op in Operator]: (comparison: Comparison) => boolean } = {
  is: isSame,
  'is-not': (comparison) => !isSame(comparison),
  contains: ({ actual, wanted }) => foldText(actual).includes(foldText(wanted)),
  'starts-with': ({ actual, wanted }) => foldText(actual).startsWith(foldText(wanted)),
  greater: (comparison) => compareNumbers(comparison, (one, other) => one > other),
  less: (comparison) => compareNumbers(comparison, (one, other) => one < other),
  'is-empty': ({ actual }) => actual.trim() === '',
  'is-set': ({ actual }) => actual.trim() !== '',
};

/** Looks at a contact field, an answer or an input. What is not there is empty. */
export function valueRule({ of, key, operator, value = '' }: ValueRule, context: StepContext): Finding {
  const values = valuesOf(of, context);
  const actual = Object.hasOwn(values, key) ? (values[key] ?? '') : '';
  return { actual, result: COMPARE[operator]({ actual, wanted: value, country: context.env.account.country }) };
}

function valuesOf(of: ValueRule['of'], { conversation, run }: StepContext): Readonly<Record<string, string>> {
  if (of === 'contact') return conversation.facts.fields;
  return (of === 'answer' ? run.answers : run.origin?.inputs) ?? {};
}

function isSame(comparison: Comparison): boolean {
  const { actual, wanted } = comparison;
  return foldText(actual) === foldText(wanted) || compareNumbers(comparison, (one, other) => one === other);
}

function compareNumbers(
  { actual, wanted, country }: Comparison,
  holds: (one: number, other: number) => boolean,
): boolean {
  const one = storedNumber(actual) ?? readNumber(actual, country);
  const other = readNumber(wanted, country);
  return one !== null && other !== null && holds(one, other);
}

/** Answers and what other systems told are kept as programs write numbers, whatever the country. */
function storedNumber(text: string): number | null {
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : null;
}
