import { z } from 'zod';
import { readDuration } from '@janela/flow-schema';
import type { NamedFieldProblem } from './errors/field-texts.ts';

function problem(name: NamedFieldProblem): { error: string } {
  return { error: name };
}

/** An IANA time zone that this machine's calendar knows. */
export const timeZone = z.string().refine(isTimeZone, problem('time-zone'));

export const locale = z.enum(['pt-BR', 'en', 'es']);

export const email = z.email(problem('email')).max(254);

/** An ISO 8601 duration without months and years. */
export const duration = z.string().refine((text) => readDuration(text).ok, problem('duration'));

export const httpAddress = z.url({ protocol: /^https?$/, ...problem('address') }).max(2_000);

export const id = z.uuid();

export const name = z.string().trim().min(1).max(120);

/** A moment as the API gives it: ISO 8601 in UTC. */
export const moment = z.iso.datetime();

export const pageQuery = z.object({
  cursor: z
    .string()
    .max(200)
    .regex(/^[\w-]+$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

export function toIso(epochMs: number): string {
  return new Date(epochMs).toISOString();
}

export function toIsoOrNull(epochMs: number | null): string | null {
  return epochMs === null ? null : toIso(epochMs);
}

function isTimeZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
