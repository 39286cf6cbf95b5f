import { useQuery } from '@tanstack/react-query';
import { accountTemplateDetail, templateDetail } from '../../api/templates.ts';
import { useLanguage } from '../../app/language.ts';
import type { GalleryTemplate } from './gallery-template.ts';

/** The flow of a template, in one's own language; not asked for before `wanted`. */
export function useTemplateDocument({ id, own }: Pick<GalleryTemplate, 'id' | 'own'>, wanted = true) {
  const language = useLanguage();
  const gallery = useQuery({ ...templateDetail(id, language), enabled: wanted && !own });
  const account = useQuery({ ...accountTemplateDetail(id), enabled: wanted && own });
  const { data, error, refetch } = own ? account : gallery;
  return { json: data?.document, error, refetch };
}
