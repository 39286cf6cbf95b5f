import { useLingui } from '@lingui/react/macro';
import { Autocomplete, Drawer, Select, Stack, TagsInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ConversationDetail } from '../../api/answers.ts';
import { labelList } from '../../api/conversations.ts';
import { memberList } from '../../api/members.ts';
import { FormFailure } from '../../components/form-failure.tsx';
import { ContactFields } from './contact-fields.tsx';
import { ConversationTasks } from './conversation-tasks.tsx';
import { useChangeFacts } from './use-change-facts.ts';

const LONGEST_LABEL = 60;

interface FactsPanelProps {
  readonly conversation: ConversationDetail;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** What people and flows have noted: responsible, stage, tags, contact fields, tasks. */
export function FactsPanel({ conversation, opened, onClose }: FactsPanelProps) {
  const { t } = useLingui();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={380}
      title={t`Details`}
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      <Facts conversation={conversation} />
    </Drawer>
  );
}

function Facts({ conversation }: { readonly conversation: ConversationDetail }) {
  const { t } = useLingui();
  const labels = useQuery(labelList());
  const members = useQuery(memberList());
  const change = useChangeFacts(conversation.id);
  const { tags, fields, assigneeId } = conversation;

  function changeTags(next: readonly string[]): void {
    const add = next.filter((tag) => !tags.includes(tag));
    const remove = tags.filter((tag) => !next.includes(tag));
    if (add.length + remove.length > 0) change.mutate({ tags: { add, remove } });
  }

  return (
    <Stack gap="lg">
      <Select
        label={t`Responsible`}
        clearable
        clearButtonProps={{ 'aria-label': t`Nobody` }}
        placeholder={t`Nobody`}
        data={(members.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={assigneeId}
        onChange={(next) => change.mutate({ assigneeId: next })}
      />
      <StageField
        key={conversation.stage ?? ''}
        stage={conversation.stage}
        known={labels.data?.stages ?? []}
        onChange={(stage) => change.mutate({ stage })}
      />
      <TagsInput
        label={t`Tags`}
        description={t`Press Enter after each one.`}
        data={labels.data?.tags ?? []}
        maxTags={50}
        maxLength={LONGEST_LABEL}
        acceptValueOnBlur
        isDuplicate={(tag, chosen) => chosen.some((one) => one.toLowerCase() === tag.toLowerCase())}
        value={tags}
        onChange={changeTags}
      />
      <ContactFields
        fields={fields}
        known={labels.data?.fields ?? []}
        onChange={(key, value) => change.mutate({ fields: { [key]: value } })}
      />
      <FormFailure error={change.error} />
      <ConversationTasks conversationId={conversation.id} />
    </Stack>
  );
}

interface StageFieldProps {
  readonly stage: string | null;
  readonly known: readonly string[];
  readonly onChange: (stage: string | null) => void;
}

/** A stage is whatever people call it; those in use are offered. */
function StageField({ stage, known, onChange }: StageFieldProps) {
  const { t } = useLingui();
  const [text, setText] = useState(stage ?? '');

  function commit(next: string): void {
    const wanted = next.trim() === '' ? null : next.trim();
    if (wanted !== stage) onChange(wanted);
  }

  return (
    <Autocomplete
      label={t`Stage`}
      placeholder={t`None`}
      maxLength={LONGEST_LABEL}
      data={[...known]}
      value={text}
      onChange={setText}
      onOptionSubmit={commit}
      onBlur={() => commit(text)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit(text);
      }}
    />
  );
}
