import { FlowDiffView, type Directory } from '@janela/designer';
import {
  checkDraft,
  diffFlows,
  isEmptyDiff,
  readDraft,
  type AnalysisContext,
  type FlowDocument,
  type Issue,
} from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { Button, Group, Skeleton, Stack, Text, Textarea, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Flow } from '../../api/answers.ts';
import { versionDetail } from '../../api/flow-versions.ts';
import { useLanguage } from '../../app/language.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { FormFailure } from '../../components/form-failure.tsx';
import type { BlockTitle } from './block-titles.tsx';
import classes from './publish-dialog.module.css';
import { PublishProblems } from './publish-problems.tsx';
import { ALL_STAY, type RunChoices } from './run-choices.ts';
import { RunsChoice } from './runs-choice.tsx';
import { NotSaved, usePublish } from './use-publish.ts';
import { useWaitingBlocks } from './use-waiting-blocks.ts';

const LONGEST_NOTE = 500;

export interface PublishFormProps {
  readonly flow: Flow;
  readonly draft: FlowDocument;
  readonly directory: Directory;
  readonly blockTitle: BlockTitle;
  /** What is known around the flow. */
  readonly analysis?: AnalysisContext;
  /** Saves what is unsaved; gives the revision that holds all of it, null where it could not be saved. */
  readonly flush: () => Promise<number | null>;
  readonly onClose: () => void;
  /** Closes and shows the block. */
  readonly onShow: (issue: Issue) => void;
  /** What the server found wrong with this draft before. */
  readonly refused: readonly Issue[];
  /** What the server finds wrong now. */
  readonly onRefused: (issues: readonly Issue[]) => void;
}

/** What is wrong, what changes, what becomes of who is in it, and a note. */
export function PublishForm(props: PublishFormProps) {
  const { flow, draft, directory, blockTitle, analysis, refused, flush, onClose, onShow, onRefused } = props;
  const { t } = useLingui();
  const language = useLanguage();
  const [note, setNote] = useState('');
  const [choices, setChoices] = useState<RunChoices>(ALL_STAY);
  const publish = usePublish({ flow, flush, onPublished: onClose, onRefused });
  const live = useQuery({
    ...versionDetail(flow.id, flow.liveVersion ?? 0),
    enabled: flow.liveVersion !== null,
  });
  const liveDraft = live.data === undefined ? null : readDraft(live.data.document);
  const before = liveDraft?.ok === true ? liveDraft.document : null;
  const waiting = useWaitingBlocks(flow.id, draft);
  const found = checkDraft(draft, analysis);
  const known = new Set(found.map(whatAndWhere));
  const issues = [...found, ...refused.filter((issue) => !known.has(whatAndWhere(issue)))];
  const blocked = issues.some(({ severity }) => severity === 'error');
  const unchanged = before !== null && isEmptyDiff(diffFlows(before, draft));
  const number = flow.liveVersion;
  const nothingToDo = unchanged && flow.state === 'live';

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        publish.mutate({ note, choices });
      }}
    >
      <Stack>
        {number === null && (
          <Text>{t`From now on this flow works for every conversation it is made for. You can pause it at any time.`}</Text>
        )}
        {flow.state === 'paused' && <Text>{t`This flow is paused. Publishing starts it again.`}</Text>}
        {issues.length > 0 && <PublishProblems issues={issues} draft={draft} blockTitle={blockTitle} onShow={onShow} />}
        {number !== null && (
          <section className={classes['section']}>
            <Title order={3}>{t`What changes since version ${number}`}</Title>
            {live.isError && <ErrorState error={live.error} onRetry={() => void live.refetch()} />}
            {live.isPending && <Skeleton height={96} />}
            {unchanged && <Text c="dimmed">{t`Nothing. What is published is what you see.`}</Text>}
            {before !== null && !unchanged && (
              <FlowDiffView before={before} after={draft} language={language} directory={directory} />
            )}
          </section>
        )}
        {waiting.error !== null && <ErrorState error={waiting.error} onRetry={waiting.retry} />}
        {waiting.blocks !== null && waiting.blocks.length > 0 && !nothingToDo && (
          <RunsChoice
            flowId={flow.id}
            blocks={waiting.blocks}
            draft={draft}
            blockTitle={blockTitle}
            choices={choices}
            onChange={setChoices}
          />
        )}
        <Textarea
          label={t`Note`}
          description={t`What you changed and why, for the team. You may leave it empty.`}
          autosize
          minRows={1}
          maxRows={4}
          maxLength={LONGEST_NOTE}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <FormFailure
          error={publish.error}
          {...(publish.error instanceof NotSaved ? { text: publish.error.message } : {})}
        />
        <Group justify="flex-end" className={classes['actions'] ?? ''}>
          <Button variant="default" onClick={onClose}>{t`Cancel`}</Button>
          <Button type="submit" data-autofocus loading={publish.isPending} disabled={blocked || nothingToDo}>
            {t`Publish now`}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function whatAndWhere({ code, nodeId, edgeId, field }: Issue): string {
  return [code, nodeId, edgeId, field].join(' ');
}
