import { isNodeKind, NODE_MODELS, type FlowDocument } from '@janela/flow-schema';
import { Plural, useLingui } from '@lingui/react/macro';
import { Radio, Select, Stack, Text, Title } from '@mantine/core';
import type { BlockTitle } from './block-titles.tsx';
import { choiceValue, readChoice, type RemovedChoice, type RunChoices } from './run-choices.ts';
import classes from './publish-dialog.module.css';
import type { WaitingBlock } from './waiting-blocks.ts';
import { WaitingPeople } from './waiting-people.tsx';

interface RunsChoiceProps {
  readonly flowId: string;
  readonly blocks: readonly WaitingBlock[];
  readonly draft: FlowDocument;
  readonly blockTitle: BlockTitle;
  readonly choices: RunChoices;
  readonly onChange: (choices: RunChoices) => void;
}

/** Who is where, and what becomes of them. */
export function RunsChoice({ flowId, blocks, draft, blockTitle, choices, onChange }: RunsChoiceProps) {
  const { t } = useLingui();
  const kept = blocks.filter((block) => block.kept);
  const removed = blocks.filter((block) => !block.kept);
  // A flow begins at a trigger; nobody can be moved to a beginning.
  const targets = draft.nodes.filter(({ kind }) => isNodeKind(kind) && NODE_MODELS[kind].family !== 'trigger');
  const fates = [
    { value: 'stay', label: t`Finish on the old version` },
    { value: 'stop', label: t`Stop here` },
    {
      group: t`Go on in the new version at`,
      items: targets.map((node) => ({ value: `move:${node.id}`, label: blockTitle(node) })),
    },
  ];

  function choose(nodeId: string, choice: RemovedChoice): void {
    onChange({ ...choices, removed: { ...choices.removed, [nodeId]: choice } });
  }

  return (
    <section className={classes['section']}>
      <Title order={3}>{t`Conversations under way`}</Title>
      {kept.length > 0 && (
        <Stack gap="xs">
          <ul className={classes['waiting']}>
            {kept.map(({ node, count }) => (
              <li key={node.id}>
                <span>{blockTitle(node)}</span>
                <span className={classes['count']}>
                  <Plural value={count} one="# waits here" other="# wait here" />
                </span>
              </li>
            ))}
          </ul>
          <Radio.Group
            label={t`These blocks are still there. What about who waits at them?`}
            value={choices.kept ?? 'stay'}
            onChange={(value) => onChange({ ...choices, kept: value === 'move' ? 'move' : 'stay' })}
          >
            <Stack gap={4} mt={4}>
              <Radio value="stay" label={t`They finish on the version they started with`} />
              <Radio value="move" label={t`They go on in the new version, as they wait`} />
            </Stack>
          </Radio.Group>
        </Stack>
      )}
      {removed.length > 0 && (
        <Stack gap="xs" mt={kept.length > 0 ? 'sm' : 0}>
          <Text size="sm">{t`You removed blocks at which conversations wait. Choose for each what becomes of them.`}</Text>
          {removed.map(({ node, count }) => {
            const title = blockTitle(node);
            return (
              <Select
                key={node.id}
                label={title}
                description={<WaitingPeople flowId={flowId} nodeId={node.id} count={count} />}
                data={fates}
                value={choiceValue(choices.removed?.[node.id] ?? { action: 'stay' })}
                onChange={(value) => choose(node.id, readChoice(value ?? 'stay'))}
              />
            );
          })}
        </Stack>
      )}
    </section>
  );
}
