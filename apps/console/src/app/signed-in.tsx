import { Suspense } from 'react';
import { Redirect, Route, Switch, useLocation, useSearch } from 'wouter';
import { isSignedOut } from '../api/client.ts';
import { useMe } from '../api/session.ts';
import { ErrorState } from '../components/error-state.tsx';
import { AppFrame } from './app-frame.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { ChannelsPage, FlowsPage, HomePage, InboxPage, NotFoundPage, SettingsPage, TemplatesPage } from './pages.ts';
import { PageSkeleton } from './page-skeleton.tsx';

/** One route for the list and for a conversation, so that the list stays as it is while one walks through it. */
const INBOX = /^\/(?:inbox|conversations\/(?<id>[^/]+))\/?$/;

/** Everything behind the sign-in. Who is not signed in comes back here afterwards. */
export function SignedIn() {
  const me = useMe();
  const [path] = useLocation();
  const search = useSearch();
  if (isSignedOut(me.error)) {
    const here = search === '' ? path : `${path}?${search}`;
    return <Redirect to={here === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(here)}`} replace />;
  }
  if (me.error && !me.data) return <ErrorState error={me.error} onRetry={() => void me.refetch()} />;
  return (
    <AppFrame>
      {me.data ? (
        <ErrorBoundary key={INBOX.test(path) ? 'inbox' : path}>
          <Suspense fallback={<PageSkeleton />}>
            <Switch>
              <Route path="/" component={HomePage} />
              <Route path={INBOX} component={InboxPage} />
              <Route path="/flows" component={FlowsPage} />
              <Route path="/flows/templates" component={TemplatesPage} />
              <Route path="/channels" component={ChannelsPage} />
              <Route path="/settings" component={SettingsPage} />
              <Route component={NotFoundPage} />
            </Switch>
          </Suspense>
        </ErrorBoundary>
      ) : (
        <PageSkeleton />
      )}
    </AppFrame>
  );
}
