import { z } from 'zod';
import { refuse } from '../issues/issues-from-zod.ts';
import { readTextTemplate } from './read-text-template.ts';

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
