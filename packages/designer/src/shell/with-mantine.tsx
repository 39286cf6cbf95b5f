import { createTheme, MantineContext, MantineProvider, type CSSVariablesResolver } from '@mantine/core';
import { useContext, type ReactNode } from 'react';

const THEME = createTheme({ cursorType: 'pointer', respectReducedMotion: true, defaultRadius: 'md' });

/** The library's own greys are too faint to be read on the surfaces here. */
const resolveColors: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#5a6475',
    '--mantine-color-placeholder': '#6b7485',
    '--mantine-color-error': '#c0262d',
  },
  dark: {
    '--mantine-color-dimmed': '#9ba4b3',
    '--mantine-color-placeholder': '#8a93a3',
    '--mantine-color-error': '#ff8d8d',
  },
});

/** The UI library needs a provider; an app that has one keeps its theme, any other gets a plain one that follows the system's scheme. */
export function WithMantine({ children }: { readonly children: ReactNode }) {
  if (useContext(MantineContext) !== null) return children;
  return (
    <MantineProvider theme={THEME} cssVariablesResolver={resolveColors} defaultColorScheme="auto">
      {children}
    </MantineProvider>
  );
}
