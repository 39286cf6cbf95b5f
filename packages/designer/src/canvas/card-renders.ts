import { createContext } from 'react';

/** Told the id of each card that is drawn: how the tests and the benchmark count what an edit costs. Null in use. */
export const CardRenders = createContext<((nodeId: string) => void) | null>(null);
