import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { useLingui } from '@lingui/react/macro';
import { MantineProvider, mergeThemeOverrides } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { Route, Switch } from 'wouter';
import { colorSchemeManager } from '../theme/color-scheme.ts';
import { resolveCssVariables, theme } from '../theme/theme.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { createQueryClient } from './query-client.ts';
import { SetupPage, SignInPage } from './pages.ts';
import { SignedIn } from './signed-in.tsx';

export function App() {
  return (
    <I18nProvider i18n={i18n}>
      <ThemedApp />
    </I18nProvider>
  );
}

function ThemedApp() {
  const { t } = useLingui();
  const [queryClient] = useState(createQueryClient);
  // Every toast has a button that only a sign names.
  const named = mergeThemeOverrides(theme, {
    components: { Notification: { defaultProps: { closeButtonProps: { 'aria-label': t`Close` } } } },
  });
  return (
    <MantineProvider
      theme={named}
      cssVariablesResolver={resolveCssVariables}
      defaultColorScheme="auto"
      colorSchemeManager={colorSchemeManager}
    >
      <QueryClientProvider client={queryClient}>
        <Notifications position="top-right" limit={3} />
        <ErrorBoundary>
          <Suspense>
            <Switch>
              <Route path="/sign-in" component={SignInPage} />
              <Route path="/setup" component={SetupPage} />
              <Route component={SignedIn} />
            </Switch>
          </Suspense>
        </ErrorBoundary>
      </QueryClientProvider>
    </MantineProvider>
  );
}
