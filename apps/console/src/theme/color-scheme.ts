import { localStorageColorSchemeManager } from '@mantine/core';

export const colorSchemeManager = localStorageColorSchemeManager({ key: 'janela.color-scheme' });

/** The page is empty until the app renders; this keeps it from flashing white. No inline script: the policy forbids it. */
export function showColorSchemeEarly(): void {
  const chosen = colorSchemeManager.get('auto');
  const dark = chosen === 'dark' || (chosen === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset['mantineColorScheme'] = dark ? 'dark' : 'light';
}
