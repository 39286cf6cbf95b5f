import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { SentContent } from '../../api/answers.ts';
import { messageTemplateList } from '../../api/message-templates.ts';
import classes from './sent-content.module.css';

type Template = Extract<SentContent, { readonly kind: 'template' }>;

/** A template with its gaps filled in, where its words were written down; else its name and what fills it. */
export function TemplateText({ content }: { readonly content: Template }) {
  const { t } = useLingui();
  const known = useQuery(messageTemplateList());
  const { name, language, parameters } = content;
  const body = known.data?.find((one) => one.name === name && one.language === language)?.body ?? null;
  const values = Object.values(parameters);
  return (
    <>
      <p className={classes['more']}>{t`Template ${name}`}</p>
      {body !== null && <p className={classes['text']}>{filledIn(body, parameters)}</p>}
      {body === null && values.length > 0 && <p className={classes['text']}>{values.join(' · ')}</p>}
    </>
  );
}

/** A gap that nothing fills stays as it is. */
function filledIn(body: string, parameters: Template['parameters']): string {
  return body.replaceAll(/\{\{\s*(\w+)\s*\}\}/g, (gap, name: string) => parameters[name] ?? gap);
}
