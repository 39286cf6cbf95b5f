import { expect, test } from 'vitest';
import { initialFiles } from './size-report.ts';

test('counts the entry and what it imports at once, each file once, and not what it imports later', () => {
  const files = initialFiles({
    'index.html': {
      file: 'assets/index.js',
      isEntry: true,
      imports: ['_vendor.js', '_ui.js'],
      css: ['assets/index.css'],
    },
    '_vendor.js': { file: 'assets/vendor.js' },
    '_ui.js': { file: 'assets/ui.js', imports: ['_vendor.js'], css: ['assets/ui.css', 'assets/index.css'] },
    'src/settings.tsx': { file: 'assets/settings.js' },
  });
  expect(files.javascript.toSorted()).toEqual(['assets/index.js', 'assets/ui.js', 'assets/vendor.js']);
  expect(files.css.toSorted()).toEqual(['assets/index.css', 'assets/ui.css']);
});
