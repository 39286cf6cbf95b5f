import type { Recipient } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { Box, Checkbox, Stack } from '@mantine/core';
import { useDesigner, useWords } from '../../designer-context.tsx';
import { recipientText } from '../../nodes/notify-team/recipient-text.ts';
import { capitalized } from '../../words/capitalized.ts';
import { PeoplePicker } from './people-picker.tsx';
import { readList, readRecord, readText } from './read-value.ts';
import { useProblemText } from './use-problem-text.ts';
import type { WidgetProps } from './widget-props.ts';

/** The groups, in the order in which they are shown and kept. */
const GROUPS: readonly Recipient[] = [
  { type: 'assignee' },
  { type: 'on-duty' },
  { type: 'everyone' },
  { type: 'role', role: 'owner' },
  { type: 'role', role: 'admin' },
  { type: 'role', role: 'agent' },
];

/** Who is told: groups of people, and single people by name. */
export function RecipientsWidget({ path, label, help, value, issues, onChange }: WidgetProps) {
  const { t } = useLingui();
  const problemText = useProblemText();
  const { members } = useDesigner().directory;
  const words = useWords();
  const keys = readList(value).map(keyOf);
  const people = readList(value).flatMap((one) => personOf(one));

  function change(groups: readonly string[], persons: readonly string[]): void {
    onChange([
      ...GROUPS.filter((group) => groups.includes(keyOf(group))),
      ...persons.map((memberId): Recipient => ({ type: 'person', memberId })),
    ]);
  }

  return (
    <div data-field={path}>
      <Checkbox.Group
        label={label}
        description={help}
        value={keys}
        error={problemText(issues, path, 'deep')}
        onChange={(next) => change(next, people)}
      >
        <Stack gap={6} mt={4}>
          {GROUPS.map((group) => (
            <Checkbox
              key={keyOf(group)}
              value={keyOf(group)}
              label={capitalized(recipientText(group, words), words.language)}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      {(members.length > 0 || people.length > 0) && (
        <Box mt={8}>
          <PeoplePicker
            path={`${path}.people`}
            label={t`And these people`}
            value={people}
            issues={[]}
            onChange={(next) => change(keys, next)}
          />
        </Box>
      )}
    </div>
  );
}

function keyOf(recipient: unknown): string {
  const { type, role } = readRecord(recipient);
  return `${readText(type)} ${readText(role)}`.trim();
}

function personOf(recipient: unknown): readonly string[] {
  const { type, memberId } = readRecord(recipient);
  return type === 'person' && typeof memberId === 'string' ? [memberId] : [];
}
