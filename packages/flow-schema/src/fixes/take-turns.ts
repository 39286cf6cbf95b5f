import type { Fix, FixQuestion } from './fix.ts';

/** This flow waits until the other one is over: the customer hears one after the other. */
export function takeTurns({ document: { settings } }: FixQuestion): Fix {
  return {
    code: 'take-turns',
    operation: { type: 'set-settings', settings: { ...settings, arbitration: 'queue' } },
  };
}
