import { z } from 'zod';
import { refuse } from '../../issues/issues-from-zod.ts';

const KEY = /^[a-z][a-z0-9_]{0,39}$/;

/** Name of a contact field, of an answer or of an input: what stands in `{{ contact.fields.<key> }}`. */
export function keyField(): z.ZodType<string> {
  return z.string().superRefine((key, context) => {
    if (!KEY.test(key)) refuse(context, key === '' ? 'too-short' : 'not-a-key', key === '' ? { limit: 1 } : {});
  });
}

/** A tag or the name of a stage, as people write it. Compared without regard to case and accents. */
export function labelField(): z.ZodType<string> {
  return z.string().trim().min(1).max(60);
}

/** At least one, and one of each. */
export function uniqueList<Item>(item: z.ZodType<Item>, most: number): z.ZodType<readonly Item[]> {
  return uniques(z.array(item).min(1).max(most));
}

/** One of each, or none at all. */
export function uniqueListOrNone<Item>(item: z.ZodType<Item>, most: number): z.ZodType<readonly Item[]> {
  return uniques(z.array(item).max(most));
}

function uniques<Item>(list: z.ZodType<readonly Item[]>): z.ZodType<readonly Item[]> {
  return list.superRefine((items, context) => {
    if (new Set(items).size < items.length) refuse(context, 'repeated-value');
  });
}

export function labelListField(): z.ZodType<readonly string[]> {
  return uniqueList(labelField(), 50);
}

/** Id of a member of the team. */
export function memberIdField(): z.ZodType<string> {
  return z.string().min(1).max(100);
}

/** A name of the admin's own for one of several ways out. */
export function portNameField(): z.ZodType<string | undefined> {
  return z.string().trim().min(1).max(60).optional();
}

/** Id of a port that the admin made: stays the same when it is renamed. */
export function portIdField(): z.ZodType<string> {
  return z.string().superRefine((id, context) => {
    if (!/^[A-Za-z0-9_-]{1,64}$/.test(id)) refuse(context, 'wrong-format');
  });
}

/** Refuses a list in which two items have the same id. */
export function refuseRepeatedIds(
  items: readonly { readonly id: string }[],
  context: Parameters<typeof refuse>[0],
): void {
  if (new Set(items.map(({ id }) => id)).size < items.length) refuse(context, 'repeated-value');
}
