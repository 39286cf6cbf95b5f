import { useEffect, useRef } from 'react';

/** For the first field of a page that is nothing but a form: one can type at once. */
export function useFirstFocus() {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return field;
}
