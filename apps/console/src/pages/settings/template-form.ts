import { useLingui } from '@lingui/react/macro';
import { matches, useForm } from '@mantine/form';
import type { MessageTemplate, NewMessageTemplate } from '../../api/answers.ts';

export const TEMPLATE_CHANNELS = ['whatsapp', 'messenger'] as const;
export const TEMPLATE_CATEGORIES = ['marketing', 'utility', 'authentication'] as const;
export const TEMPLATE_STATUSES = ['approved', 'pending', 'rejected', 'paused', 'disabled'] as const;

interface TemplateFormValues {
  name: string;
  language: string;
  channelKind: (typeof TEMPLATE_CHANNELS)[number];
  category: MessageTemplate['category'];
  status: MessageTemplate['status'];
  body: string;
  parameters: string[];
}

export function useTemplateForm(template: MessageTemplate | null) {
  const { t } = useLingui();
  const initialValues: TemplateFormValues = {
    name: template?.name ?? '',
    language: template?.language ?? 'pt_BR',
    channelKind: template?.channelKind === 'messenger' ? 'messenger' : 'whatsapp',
    category: template?.category ?? 'utility',
    status: template?.status ?? 'approved',
    body: template?.body ?? '',
    parameters: template?.parameters ?? [],
  };
  return useForm({
    initialValues,
    validate: {
      name: matches(/^[a-z0-9_]{1,512}$/, t`Small letters, digits and underscores, as Meta shows it.`),
      language: matches(/^[a-z]{2,3}(?:_[A-Z]{2})?$/, t`A language code as Meta writes it, such as pt_BR.`),
    },
  });
}

export function toTemplate({ body, ...values }: TemplateFormValues): NewMessageTemplate {
  return { ...values, body: body.trim() === '' ? null : body.trim() };
}

/** The gaps of a text, each once, in the order of the text. */
export function gapsOf(body: string): string[] {
  return [...new Set([...body.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].flatMap(([, name]) => name ?? []))];
}
