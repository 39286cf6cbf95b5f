import { i18n } from '@lingui/core';
import { notifications } from '@mantine/notifications';
import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, vi } from 'vitest';
import { messages } from '../locales/en.po';

/** What jsdom leaves out and the UI library asks for. */
vi.stubGlobal('matchMedia', (query: string) => ({
  matches: false,
  media: query,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
}));
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  },
);
Object.defineProperty(document, 'fonts', { value: new EventTarget() });
Element.prototype.scrollIntoView = () => undefined;

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  i18n.loadAndActivate({ locale: 'en', messages });
});
afterEach(() => {
  cleanup();
  // Kept outside of any page, so they would be seen by the next test too.
  notifications.clean();
});
