import type { Language } from '@janela/flow-schema';
import { useLingui } from '@lingui/react';
import { useMemo } from 'react';
import type { Directory } from '../model/directory.ts';
import type { Words } from '../nodes/node-face.ts';

/** The words for parts that stand alone, outside a designer. */
export function useWordsOf(language: Language, directory: Directory): Words {
  const { i18n } = useLingui();
  return useMemo(() => ({ i18n, language, directory }), [i18n, language, directory]);
}
