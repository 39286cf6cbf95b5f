import { z } from 'zod';
import { durationToMs, readDuration, weeklyHoursField } from '@janela/flow-schema';
import { LONGEST_NAME } from '../auth/create-auth.ts';
import type { NamedFieldProblem } from './errors/field-texts.ts';

function problem(name: NamedFieldProblem): { error: string } {
  return { error: name };
}

/** An IANA time zone that this machine's calendar knows. */
export const timeZone = z.string().refine(isTimeZone, problem('time-zone'));

/** When a team works, in the time zone it names. */
export const workingHours = weeklyHoursField().refine((hours) => isTimeZone(hours.timeZone), {
  path: ['timeZone'],
  ...problem('time-zone'),
});

/** A country by its two letters of ISO 3166-1. */
export const country = z.string().refine(isCountry, problem('country'));

/** A tag or the name of a stage, as people write it. */
export const label = z
  .string()
  .trim()
  .min(1)
  .max(60)
  // Bodies are looked through as a whole; a label also stands in queries.
  .refine((text) => !text.includes('\0'), problem('character'));

/** The key of a contact field, as blocks and texts name it. */
export const fieldKey = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, problem('field-key'));

export const channelKind = z.enum(['whatsapp', 'messenger', 'instagram']);

/** The client's own key for one request that must not count twice. */
export const idempotencyKey = z
  .string()
  .min(8)
  .max(200)
  .meta({ description: 'The same key twice is one request, however weak the network.' });

export const locale = z.enum(['pt-BR', 'en', 'es']);

export const email = z.email(problem('email')).max(254);

/** An ISO 8601 duration without months and years. */
const duration = z.string().refine((text) => readDuration(text).ok, problem('duration'));

const LONGEST_MARGIN_MS = 12 * 3_600_000;

/** How long before a window closes sending stops: more than half a window would leave no time to answer. */
export const safetyMargin = duration.refine(
  (text) => !readDuration(text).ok || durationToMs(text) <= LONGEST_MARGIN_MS,
  problem('safety-margin'),
);

export const httpAddress = z.url({ protocol: /^https?$/, ...problem('address') }).max(2_000);

export const id = z.uuid();

export const name = z.string().trim().min(1).max(LONGEST_NAME);

/** A moment as the API gives it: ISO 8601 in UTC. */
export const moment = z.iso.datetime();

export const pageQuery = z.object({
  cursor: z.string().max(300).optional().meta({ description: '`nextCursor` of the page before.' }),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/** A duration of whole seconds, as people write it: `PT1M`, not `PT60S`. */
export function toDuration(ms: number): string {
  const seconds = Math.round(ms / 1_000);
  if (seconds > 0 && seconds % 3_600 === 0) return `PT${seconds / 3_600}H`;
  return seconds > 0 && seconds % 60 === 0 ? `PT${seconds / 60}M` : `PT${seconds}S`;
}

export function toIso(epochMs: number): string {
  return new Date(epochMs).toISOString();
}

export function toIsoOrNull(epochMs: number | null): string | null {
  return epochMs === null ? null : toIso(epochMs);
}

function isTimeZone(text: string): boolean {
  // The calendar also takes offsets such as +03:00, which no daylight saving time ever moves: they are no zones.
  if (!/^[A-Za-z]/.test(text)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

const REGIONS = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Codes that the calendar of regions knows besides countries: unions, and places that are none. */
const NO_COUNTRIES: readonly string[] = ['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ'];

function isCountry(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code) || NO_COUNTRIES.includes(code)) return false;
  // A code of the past is known too, as another one of today.
  return REGIONS.of(code) !== undefined && new Intl.Locale(`und-${code}`).region === code;
}
