import { TEMPLATE_GOALS, TEMPLATE_INDUSTRIES, type TemplateGoal, type TemplateIndustry } from '@janela/flow-schema';
import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react/macro';
import { Button, Chip, Fieldset, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { FormFailure } from '../../components/form-failure.tsx';
import type { GalleryTemplate } from './gallery-template.ts';
import { GOAL_NAMES, INDUSTRY_NAMES } from './template-names.ts';

/** What people say about a template of theirs. */
export interface TemplateWords {
  readonly title: string;
  readonly summary: string;
  readonly goals: TemplateGoal[];
  readonly industries: TemplateIndustry[];
}

interface TemplateWordsModalProps {
  readonly title: string;
  readonly action: string;
  /** Stands above the form. */
  readonly note?: string;
  readonly words: Pick<GalleryTemplate, keyof TemplateWords>;
  readonly onClose: () => void;
  readonly onSubmit: (words: TemplateWords) => Promise<unknown>;
}

const LONGEST_TITLE = 80;
const LONGEST_SUMMARY = 300;

/** Asks what a template is called, what it does and whom it is for. */
export function TemplateWordsModal({ title, action, note, words, onClose, onSubmit }: TemplateWordsModalProps) {
  const { t } = useLingui();
  const [name, setName] = useState(words.title.slice(0, LONGEST_TITLE));
  const [summary, setSummary] = useState(words.summary);
  const [goals, setGoals] = useState(TEMPLATE_GOALS.filter((goal) => words.goals.includes(goal)));
  const [industries, setIndustries] = useState(TEMPLATE_INDUSTRIES.filter((one) => words.industries.includes(one)));
  const [tried, setTried] = useState(false);
  const nameless = name.trim() === '';
  const save = useMutation({ mutationFn: onSubmit, onSuccess: onClose });
  return (
    <Modal opened onClose={onClose} title={title} size="lg" closeButtonProps={{ 'aria-label': t`Cancel` }}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!nameless) save.mutate({ title: name.trim(), summary: summary.trim(), goals, industries });
        }}
      >
        <Stack>
          {note !== undefined && <Text size="sm">{note}</Text>}
          <TextInput
            data-autofocus
            label={t`Name`}
            maxLength={LONGEST_TITLE}
            value={name}
            error={tried && nameless ? t`Give it a name that you will recognise.` : undefined}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Textarea
            label={t`What it does`}
            autosize
            minRows={2}
            maxLength={LONGEST_SUMMARY}
            value={summary}
            onChange={(event) => setSummary(event.currentTarget.value)}
          />
          <Choice label={t`Goals`} names={GOAL_NAMES} value={goals} of={TEMPLATE_GOALS} onChange={setGoals} />
          <Choice
            label={t`Industries`}
            names={INDUSTRY_NAMES}
            value={industries}
            of={TEMPLATE_INDUSTRIES}
            onChange={setIndustries}
          />
          <FormFailure error={save.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t`Cancel`}</Button>
            <Button type="submit" loading={save.isPending}>
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

interface ChoiceProps<Key extends string> {
  readonly label: string;
  readonly names: Readonly<Record<Key, MessageDescriptor>>;
  readonly of: readonly Key[];
  readonly value: readonly Key[];
  readonly onChange: (value: Key[]) => void;
}

function Choice<Key extends string>({ label, names, of, value, onChange }: ChoiceProps<Key>) {
  const { i18n } = useLingui();
  return (
    <Fieldset
      variant="unstyled"
      legend={
        <Text size="sm" fw={500}>
          {label}
        </Text>
      }
    >
      <Chip.Group multiple value={[...value]} onChange={(next) => onChange(of.filter((key) => next.includes(key)))}>
        <Group gap={6} mt={4}>
          {of.map((key) => (
            <Chip key={key} value={key} size="sm">
              {i18n._(names[key])}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Fieldset>
  );
}
