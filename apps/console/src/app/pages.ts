import { lazy } from 'react';

/** Every page is a chunk of its own: a first visit downloads only what it shows. */
export const SignInPage = lazy(async () => ({
  default: (await import('../pages/sign-in/sign-in-page.tsx')).SignInPage,
}));
export const SetupPage = lazy(async () => ({ default: (await import('../pages/setup/setup-page.tsx')).SetupPage }));
export const HomePage = lazy(async () => ({ default: (await import('../pages/home/home-page.tsx')).HomePage }));
export const InboxPage = lazy(async () => ({ default: (await import('../pages/inbox/inbox-page.tsx')).InboxPage }));
export const FlowsPage = lazy(async () => ({ default: (await import('../pages/flows/flows-page.tsx')).FlowsPage }));
export const TemplatesPage = lazy(async () => ({
  default: (await import('../pages/templates/templates-page.tsx')).TemplatesPage,
}));
export const TemplatePage = lazy(async () => ({
  default: (await import('../pages/templates/template-page.tsx')).TemplatePage,
}));
export const EditorPage = lazy(async () => ({ default: (await import('../pages/editor/editor-page.tsx')).EditorPage }));
export const VersionPage = lazy(async () => ({
  default: (await import('../pages/editor/version-page.tsx')).VersionPage,
}));
export const ChannelsPage = lazy(async () => ({
  default: (await import('../pages/channels/channels-page.tsx')).ChannelsPage,
}));
export const TasksPage = lazy(async () => ({ default: (await import('../pages/tasks/tasks-page.tsx')).TasksPage }));
export const SettingsPage = lazy(async () => ({
  default: (await import('../pages/settings/settings-page.tsx')).SettingsPage,
}));
export const AccountPage = lazy(async () => ({
  default: (await import('../pages/settings/account-page.tsx')).AccountPage,
}));
export const MessageTemplatesPage = lazy(async () => ({
  default: (await import('../pages/settings/message-templates-page.tsx')).MessageTemplatesPage,
}));
export const ReceiversPage = lazy(async () => ({
  default: (await import('../pages/receivers/receivers-page.tsx')).ReceiversPage,
}));
export const NotFoundPage = lazy(async () => ({
  default: (await import('../pages/not-found/not-found-page.tsx')).NotFoundPage,
}));
