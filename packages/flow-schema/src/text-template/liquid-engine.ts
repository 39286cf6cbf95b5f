import { Liquid } from 'liquidjs/dist/liquid.browser.mjs';
import type { Template } from 'liquidjs';
import { formatMoment } from './format-moment.ts';
import type { TextEnv } from './text-scope.ts';

/** Choices only: a text that loops or loads others could cost any amount of time. */
const TAGS = ['if', 'unless', 'case', 'comment', 'raw'] as const;

/** What one needs to write to a person. None of them reads the clock or the language of the machine. */
export const TEXT_FILTERS = [
  'default',
  'upcase',
  'downcase',
  'capitalize',
  'strip',
  'truncate',
  'replace',
  'append',
  'prepend',
  'size',
  'first',
  'last',
  'split',
  'join',
  'plus',
  'minus',
  'times',
  'divided_by',
  'round',
  'date',
] as const;

const MOST_PARSED = 2_000;
const LONGEST_SOURCE = 20_000;

const engine = createEngine();
const PARSED = new Map<string, readonly Template[]>();

/** The browser's build, on the server too: the node build loads `fs`, and both must be the very same code. */
function createEngine(): Liquid {
  const liquid = new Liquid({
    ownPropertyOnly: true,
    strictFilters: true,
    parseLimit: LONGEST_SOURCE,
    // Called as a filter is, whatever its type says.
    outputEscape: escapeOutput as (value: unknown) => string,
  });
  keepOnly(liquid.tags, TAGS);
  keepOnly(liquid.filters, TEXT_FILTERS);
  // Its own reads the machine's clock, time zone and language.
  liquid.registerFilter('date', function date(this: FilterContext, value: unknown, format?: unknown) {
    return formatMoment(value, typeof format === 'string' ? format : undefined, envOf(this.context.globals));
  });
  return liquid;
}

function escapeOutput(this: FilterContext, value: unknown): unknown {
  const { escape } = envOf(this.context.globals);
  if (escape === undefined) return value;
  if (Array.isArray(value)) return escape(value.join(''));
  return escape(typeof value === 'string' || typeof value === 'number' ? String(value) : '');
}

interface FilterContext {
  readonly context: { readonly globals: object };
}

function keepOnly(table: object, names: readonly string[]): void {
  for (const name of Object.keys(table)) if (!names.includes(name)) Reflect.deleteProperty(table, name);
}

/** Throws the library's own errors: `readTextTemplate` turns them into ours. */
export function parsed(source: string): readonly Template[] {
  const known = PARSED.get(source);
  if (known !== undefined) return known;
  const templates = engine.parse(source);
  if (PARSED.size >= MOST_PARSED) PARSED.clear();
  PARSED.set(source, templates);
  return templates;
}

/** Every variable that is read anywhere in a text, by its dotted name. */
export function variablesIn(source: string): readonly string[] {
  return engine.globalFullVariablesSync([...parsed(source)]).filter((name) => name !== '');
}

export function rendered(source: string, scope: object, env: TextEnv): string {
  const limits = { memoryLimit: env.longest * 20, globals: { [ENV]: env }, sync: true } as const;
  return String(engine.renderSync([...parsed(source)], scope, limits));
}

const ENV = '__env';

function envOf(globals: object): TextEnv {
  // Put there by `rendered`, and no text can name it: identifiers are looked up in the scope first, and this one is not readable.
  return (globals as { readonly [ENV]: TextEnv })[ENV];
}
