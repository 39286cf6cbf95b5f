import { Suspense } from 'react';
import { Redirect, Route, Switch, useLocation, useSearch } from 'wouter';
import { isSignedOut } from '../api/client.ts';
import { useMe } from '../api/session.ts';
import { ErrorState } from '../components/error-state.tsx';
import { AppFrame } from './app-frame.tsx';
import { EditorSkeleton } from './editor-skeleton.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import {
  AccountPage,
  ChannelsPage,
  EditorPage,
  FlowsPage,
  HomePage,
  InboxPage,
  MessageTemplatesPage,
  NotFoundPage,
  ReceiversPage,
  SettingsPage,
  TasksPage,
  TemplatePage,
  TemplatesPage,
  VersionPage,
} from './pages.ts';
import { PageSkeleton } from './page-skeleton.tsx';

/** One route for the list and for a conversation, so that the list stays as it is while one walks through it. */
const INBOX = /^\/(?:inbox|conversations\/(?<id>[^/]+))\/?$/;

/** The editor and a published version of a flow: the canvas needs the whole screen. The gallery is no flow. */
const CANVAS = /^\/flows\/(?!templates\/?$)[^/]+(?:\/versions\/[^/]+)?\/?$/;

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
  const full = CANVAS.test(path);
  const skeleton = full ? <EditorSkeleton /> : <PageSkeleton />;
  return (
    <AppFrame full={full}>
      {me.data ? (
        <ErrorBoundary key={INBOX.test(path) ? 'inbox' : path}>
          <Suspense fallback={skeleton}>
            <Switch>
              <Route path="/" component={HomePage} />
              <Route path={INBOX} component={InboxPage} />
              <Route path="/flows" component={FlowsPage} />
              <Route path="/flows/templates" component={TemplatesPage} />
              <Route path="/flows/templates/:id" component={TemplatePage} />
              <Route path="/flows/:id" component={EditorPage} />
              <Route path="/flows/:id/versions/:number" component={VersionPage} />
              <Route path="/channels" component={ChannelsPage} />
              <Route path="/tasks" component={TasksPage} />
              <Route path="/settings" component={SettingsPage} />
              <Route path="/settings/account" component={AccountPage} />
              <Route path="/settings/message-templates" component={MessageTemplatesPage} />
              <Route path="/settings/receivers" component={ReceiversPage} />
              <Route component={NotFoundPage} />
            </Switch>
          </Suspense>
        </ErrorBoundary>
      ) : (
        skeleton
      )}
    </AppFrame>
  );
}
