import type { z } from 'zod';

/** The first thing wrong with a body, in the manner of the Graph API: `Param message['text'] …`. */
export function describeBodyIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  if (issue === undefined) return 'Invalid parameter';
  const [root, ...rest] = issue.path.map(String);
  const where = root === undefined ? 'body' : `${root}${rest.map((step) => `['${step}']`).join('')}`;
  return `Param ${where}: ${issue.message}`;
}
