import type { Language } from '@janela/flow-schema';
import type { AccountTemplate, ChannelKind, Template } from '../../api/answers.ts';

/** One question of the form: the fields that all get the same answer, and its own words where the field's do not fit. */
export interface GalleryAsk {
  readonly targets: readonly { readonly node: string; readonly field: string }[];
  readonly label?: string | undefined;
  readonly help?: string | undefined;
}

/** A template as one sees it in one language, whether it came with Janela or is the account's own. */
export interface GalleryTemplate {
  readonly id: string;
  readonly own: boolean;
  readonly title: string;
  readonly summary: string;
  readonly goals: readonly string[];
  readonly industries: readonly string[];
  readonly channels: readonly ChannelKind[];
  readonly asks: readonly GalleryAsk[];
  /** What the account has to have beside it, such as `working-hours`. */
  readonly needs: readonly string[];
}

export function fromGallery(template: Template, language: Language): GalleryTemplate {
  return {
    ...template,
    own: false,
    title: template.title[language],
    summary: template.summary[language],
    asks: template.asks.map(({ targets, label, help }) => ({
      targets,
      label: label?.[language],
      help: help?.[language],
    })),
  };
}

export function fromAccount(template: AccountTemplate): GalleryTemplate {
  return { ...template, own: true, needs: [] };
}
