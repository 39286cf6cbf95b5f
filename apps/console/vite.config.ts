import { getConfig } from '@lingui/conf';
import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin';
import babel from '@rolldown/plugin-babel';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Tests start elsewhere, so the tools of translation are told where this place is. */
const cwd = import.meta.dirname;
const linguiConfig = getConfig({ cwd });

export default defineConfig({
  plugins: [
    react(),
    // A message without its translation stops the build: nobody meets a half-translated page.
    lingui({ cwd, failOnMissing: true }),
    babel({ presets: [linguiTransformerBabelPreset({ linguiConfig }, { cwd })] }),
  ],
  test: { setupFiles: ['src/test-support/browser-gaps.ts'] },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
  build: {
    manifest: true,
    // The content security policy allows no data: fonts or scripts.
    assetsInlineLimit: 0,
  },
});
