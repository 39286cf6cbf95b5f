import type { SentContent } from './effect.ts';

/** What a person reads of a message, in one text: what lists show, and what becomes of a form that nothing else can show. */
export function contentWords(content: SentContent): string {
  switch (content.kind) {
    case 'text':
    case 'buttons':
    case 'quick-replies':
    case 'list':
      return content.text;
    case 'image':
    case 'video':
    case 'audio':
    case 'document':
      return content.caption ?? content.fileName ?? content.url;
    case 'carousel':
      return content.text ?? content.cards.map(({ title }) => title).join(' · ');
    case 'template':
      return [content.name, ...Object.values(content.parameters)].join(' · ');
  }
}
