import { createContext, useContext } from 'react';

/** All settings of the inspected block, for the few widgets whose words depend on a neighbour. */
export const FormValues = createContext<Readonly<Record<string, unknown>>>({});

export function useFormValues(): Readonly<Record<string, unknown>> {
  return useContext(FormValues);
}
