import { isRecord } from '../../document/is-record.ts';
import type { Migration } from '../../migrations/migrate.ts';

export const keywordsFromText: Migration = {
  to: 2,
  why: 'Several words, and what people say instead of them, need no flow each.',
  up(params) {
    const matches = params['matches'];
    if (!isRecord(matches) || (matches['mode'] !== 'contains' && matches['mode'] !== 'equals')) return params;
    const { mode: how, text, ...rest } = matches;
    return { ...params, matches: { ...rest, mode: 'keywords', how, words: [text] } };
  },
};
