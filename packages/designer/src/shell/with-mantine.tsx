import { MantineContext, MantineProvider } from '@mantine/core';
import { useContext, type ReactNode } from 'react';

/** The UI library needs a provider; an app that has one keeps its theme, any other gets the standard one. */
export function WithMantine({ children }: { readonly children: ReactNode }) {
  const provided = useContext(MantineContext) !== null;
  return provided ? children : <MantineProvider>{children}</MantineProvider>;
}
