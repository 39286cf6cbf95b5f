import { getConfig } from '@lingui/conf';
import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin';
import babel from '@rolldown/plugin-babel';
import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const place = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const cwd = place('../../packages/designer');
const linguiConfig = getConfig({ cwd });

/** The two pages, built as they would ship: development builds of React measure React's own checks. */
export default defineConfig({
  root: import.meta.dirname,
  logLevel: 'warn',
  plugins: [
    react(),
    lingui({ cwd }),
    babel({ cwd: import.meta.dirname, presets: [linguiTransformerBabelPreset({ linguiConfig }, { cwd })] }),
  ],
  build: {
    rolldownOptions: { input: [place('./bare.html'), place('./janela.html')] },
    chunkSizeWarningLimit: 2_000,
  },
});
