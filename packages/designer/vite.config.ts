import { getConfig } from '@lingui/conf';
import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin';
import babel from '@rolldown/plugin-babel';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const cwd = import.meta.dirname;
const linguiConfig = getConfig({ cwd });

/** What the tests of this package run under; the console builds it. */
export default defineConfig({
  plugins: [react(), lingui({ cwd }), babel({ presets: [linguiTransformerBabelPreset({ linguiConfig }, { cwd })] })],
  test: { setupFiles: ['src/test-support/browser-gaps.ts'] },
});
