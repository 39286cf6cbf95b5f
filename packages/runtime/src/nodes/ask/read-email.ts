import { z } from 'zod';

const email = z.email();

/** An e-mail address, alone in its message, in small letters. */
export function readEmail(text: string): string | null {
  const reading = email.safeParse(text.toLowerCase());
  return reading.success ? reading.data : null;
}
