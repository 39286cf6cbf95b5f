import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { theme } from '../theme/theme.ts';

/** Renders a part of the console as the app would, without motion, and gives a person to use it. */
export function renderConsole(part: ReactNode) {
  return renderWithCache(part).person;
}

/** The same, with what the part keeps of the server's answers, so that a test can say that they are old, or give it some before. */
export function renderWithCache(part: ReactNode, queryClient = withoutRetries()) {
  render(
    <I18nProvider i18n={i18n}>
      <MantineProvider theme={theme} env="test">
        <QueryClientProvider client={queryClient}>{part}</QueryClientProvider>
      </MantineProvider>
    </I18nProvider>,
  );
  const person = userEvent.setup();
  return { person, queryClient };
}

function withoutRetries(): QueryClient {
  return new QueryClient({ defaultOptions: { queries: { retry: false }, mutations: { retry: false } } });
}
