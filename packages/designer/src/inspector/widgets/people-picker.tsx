import type { Issue } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { MultiSelect } from '@mantine/core';
import { useDesigner, useWords } from '../../designer-context.tsx';
import { memberName } from '../../words/channel-names.ts';
import { readTexts } from './read-value.ts';
import { useProblemText } from './use-problem-text.ts';

interface PeoplePickerProps {
  readonly path: string;
  readonly label: string;
  /** What nobody chosen means. */
  readonly placeholder?: string;
  readonly value: unknown;
  readonly issues: readonly Issue[];
  readonly onChange: (memberIds: readonly string[]) => void;
}

/** People of the team by name. One who is gone stays until somebody takes them out. */
export function PeoplePicker({ path, label, placeholder, value, issues, onChange }: PeoplePickerProps) {
  const { t } = useLingui();
  const problemText = useProblemText();
  const { members } = useDesigner().directory;
  const words = useWords();
  const chosen = readTexts(value);
  const gone = chosen.filter((id) => !members.some((member) => member.id === id));
  return (
    <MultiSelect
      data-field={path}
      label={label}
      placeholder={chosen.length === 0 ? (placeholder ?? t`Search by name`) : ''}
      data={[
        ...members.map(({ id, name }) => ({ value: id, label: name })),
        ...gone.map((id) => ({ value: id, label: memberName(id, words) })),
      ]}
      value={[...chosen]}
      error={problemText(issues, path, 'deep')}
      searchable
      hidePickedOptions
      nothingFoundMessage={t`Nobody of that name`}
      onChange={(next) => onChange(next)}
    />
  );
}
