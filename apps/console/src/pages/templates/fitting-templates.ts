import type { I18n } from '@lingui/core';
import { fitsSearch } from '../../components/fits-search.ts';
import type { GalleryTemplate } from './gallery-template.ts';
import { GOAL_NAMES, INDUSTRY_NAMES, namesOf } from './template-names.ts';
import type { TemplateFilter } from './use-template-filter.ts';

/** The templates that fit what is looked for, each word of it in any order: by title, summary, and the names of goals and industries. */
export function fittingTemplates(
  templates: readonly GalleryTemplate[],
  { text, goal, industry }: TemplateFilter,
  i18n: I18n,
): readonly GalleryTemplate[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  return templates.filter((template) => {
    if (goal !== null && !template.goals.includes(goal)) return false;
    // What is for everybody is for each industry too.
    if (industry !== null && ![industry, 'any'].some((one) => template.industries.includes(one))) return false;
    const said = saidOf(template, i18n);
    return words.every((word) => fitsSearch(said, word));
  });
}

function saidOf({ title, summary, goals, industries }: GalleryTemplate, i18n: I18n): string {
  const names = [...namesOf(GOAL_NAMES, goals), ...namesOf(INDUSTRY_NAMES, industries)];
  return [title, summary, ...names.map((name) => i18n._(name))].join(' ');
}
