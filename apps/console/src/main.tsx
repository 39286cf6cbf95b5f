import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './theme/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { activateLanguage, preferredLanguage } from './app/language.ts';
import { showColorSchemeEarly } from './theme/color-scheme.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root.');

showColorSchemeEarly();
await activateLanguage(preferredLanguage());
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
