import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { accountTemplateList, templateList } from '../../api/templates.ts';
import { useLanguage } from '../../app/language.ts';
import { fromAccount, fromGallery } from './gallery-template.ts';

/** Everything there is to begin with: the account's own, then what came with Janela. */
export function useGallery() {
  const language = useLanguage();
  const gallery = useQuery(templateList());
  const own = useQuery(accountTemplateList());
  const templates = useMemo(
    () =>
      gallery.data === undefined || own.data === undefined
        ? undefined
        : [...own.data.map(fromAccount), ...gallery.data.map((template) => fromGallery(template, language))],
    [gallery.data, own.data, language],
  );
  return {
    templates,
    isPending: gallery.isPending || own.isPending,
    error: templates === undefined ? (gallery.error ?? own.error) : null,
    refetch: () => void Promise.all([gallery.refetch(), own.refetch()]),
  };
}
