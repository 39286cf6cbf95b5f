import { formatter } from '@lingui/format-po';

/** Read by the tests of this package. The console, which builds and checks the texts, names the same catalogue in its own. */
export default {
  sourceLocale: 'en',
  locales: ['en', 'pt-BR', 'es'],
  catalogs: [{ path: '<rootDir>/src/locales/{locale}', include: ['src'] }],
  format: formatter({ lineNumbers: false }),
};
