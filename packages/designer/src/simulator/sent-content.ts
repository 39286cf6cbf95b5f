import type { OutgoingContent, TemplateContent } from '@janela/flow-schema';

/** What a flow sends. */
export type SentContent = OutgoingContent | TemplateContent;
