import type { AnalysisContext, FlowDocument } from '@janela/flow-schema';
import type { GalleryTemplate } from '../gallery-template.ts';

/** What is played, and where. */
export interface TriedTemplate {
  readonly template: Pick<GalleryTemplate, 'title' | 'channels'>;
  /** With what has been answered so far. */
  readonly document: FlowDocument;
  readonly analysis: AnalysisContext;
  readonly timeZone: string;
}
