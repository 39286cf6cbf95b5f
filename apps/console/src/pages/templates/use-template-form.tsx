import { FlowFields, type Directory } from '@janela/designer';
import type { AnalysisContext, FlowDocument, Issue } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { accountSettings } from '../../api/account.ts';
import { useLanguage } from '../../app/language.ts';
import { FormFailure } from '../../components/form-failure.tsx';
import { issuesOf } from '../editor/issues-of.ts';
import { useSurroundings } from '../editor/use-surroundings.ts';
import { areRight, toWorkingHours, type HoursValue } from '../settings/hours-value.ts';
import { USUAL_WEEK } from '../settings/week.ts';
import { AskedHours } from './asked-hours.tsx';
import type { GalleryTemplate } from './gallery-template.ts';
import { isAskedFor } from './is-asked-for.ts';
import { OtherProblems } from './other-problems.tsx';
import classes from './template-page.module.css';
import { TemplateNeeds } from './template-needs.tsx';
import { TryTemplate } from './try/try-template.tsx';
import { useStartFlow, type FlowStart } from './use-start-flow.ts';
import { useTemplateAnswers } from './use-template-answers.ts';

interface UseTemplateFormProps {
  readonly template: GalleryTemplate;
  readonly base: FlowDocument;
  readonly directory: Directory;
}

/** Asks for what the template needs and for nothing else, then puts it to work. */
export function UseTemplateForm({ template, base, directory }: UseTemplateFormProps) {
  const { t } = useLingui();
  const language = useLanguage();
  const account = useQuery(accountSettings()).data;
  const asksHours = template.needs.includes('working-hours') && account?.workingHours === null;
  const [hours, setHours] = useState<HoursValue>({ week: USUAL_WEEK, closedOn: [] });
  const workingHours = useMemo(
    () => (asksHours && hours !== null && account ? toWorkingHours(hours, account.timeZone) : null),
    [asksHours, hours, account],
  );
  const around = useSurroundings(null);
  const context = useMemo<AnalysisContext>(
    () => (workingHours === null ? around : { ...around, workingHours }),
    [around, workingHours],
  );
  const form = useTemplateAnswers(template, base, context);
  const [tried, setTried] = useState(false);
  const start = useStartFlow(template.id);
  const errors: readonly Issue[] = [...form.errors, ...issuesOf(start.error)];
  const atFields = errors.filter((issue) =>
    form.fields.some((field) => isAskedFor(field, issue) && (tried || form.isTouched(field))),
  );
  const elsewhere = errors.filter((issue) => !form.fields.some((field) => isAskedFor(field, issue)));

  function go(way: FlowStart['way']): void {
    setTried(true);
    const stops = way === 'publish' ? form.errors.length > 0 : false;
    if (!stops && areRight(hours)) start.mutate({ way, answers: form.answers, workingHours });
  }

  return (
    <div className={classes['form']}>
      <form
        noValidate
        aria-label={t`Use this template`}
        onSubmit={(event) => {
          event.preventDefault();
          go('publish');
        }}
      >
        <Stack>
          <div>
            <Title order={2} size="h3">{t`Use this template`}</Title>
            <Text size="sm" c="dimmed">
              {form.fields.length === 0 ? t`It is ready as it is.` : t`Everything can be changed later.`}
            </Text>
          </div>
          <FlowFields
            document={form.document}
            fields={form.fields}
            language={language}
            directory={directory}
            analysis={context}
            issues={atFields}
            onChange={(field, value) => {
              start.reset();
              form.answer(field, value);
            }}
          />
          {asksHours && <AskedHours value={hours} onChange={setHours} />}
          <TemplateNeeds template={template} hasTemplates={context.templates !== undefined} />
          {tried && elsewhere.length > 0 && (
            <OtherProblems issues={elsewhere} document={form.document} directory={directory} />
          )}
          {issuesOf(start.error).length === 0 && <FormFailure error={start.error} />}
          <Group>
            <Button type="submit" loading={start.isPending && start.variables.way === 'publish'}>
              {t`Publish now`}
            </Button>
            <Button
              variant="default"
              loading={start.isPending && start.variables.way === 'open'}
              onClick={() => go('open')}
            >
              {t`Open in the designer`}
            </Button>
          </Group>
        </Stack>
      </form>
      {/* Beside the form: what is written while trying must not submit it. */}
      {account !== undefined && (
        <TryTemplate template={template} document={form.document} analysis={context} timeZone={account.timeZone} />
      )}
    </div>
  );
}
