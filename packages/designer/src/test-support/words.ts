import { setupI18n } from '@lingui/core';
import type { Language } from '@janela/flow-schema';
import { messages as en } from '../locales/en.po';
import { messages as es } from '../locales/es.po';
import { messages as ptBr } from '../locales/pt-BR.po';
import type { Directory } from '../model/directory.ts';
import type { Words } from '../nodes/node-face.ts';

const MESSAGES = { en, es, 'pt-BR': ptBr };

export const SHOP: Directory = {
  channels: [
    { id: 'ch-centre', name: 'Loja Centro', kind: 'whatsapp' },
    { id: 'ch-insta', name: '@loja', kind: 'instagram' },
  ],
  members: [
    { id: 'm-ana', name: 'Ana Souza' },
    { id: 'm-bruno', name: 'Bruno Lima' },
  ],
  flows: [{ id: 'f-welcome', name: 'Boas-vindas' }],
};

/** The real texts of a language. */
export function wordsIn(language: Language, directory: Directory = SHOP): Words {
  return { i18n: setupI18n({ locale: language, messages: { [language]: MESSAGES[language] } }), language, directory };
}
