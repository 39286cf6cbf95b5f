import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-po';

export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'pt-BR', 'es'],
  catalogs: [
    { path: '<rootDir>/src/locales/{locale}', include: ['src'] },
    // The designer keeps its own words beside its sources; they are extracted, checked and built here.
    {
      path: '<rootDir>/../../packages/designer/src/locales/{locale}',
      include: ['<rootDir>/../../packages/designer/src'],
    },
  ],
  format: formatter({ lineNumbers: false }),
});
