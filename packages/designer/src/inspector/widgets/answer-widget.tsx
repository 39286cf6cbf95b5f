import { ANSWER_TYPES } from '@janela/flow-schema';
import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react/macro';
import { Group, NativeSelect, NumberInput, Stack } from '@mantine/core';
import { ItemList } from './item-list.tsx';
import { PlainField } from './plain-field.tsx';
import { readList, readRecord, readText } from './read-value.ts';
import { useProblemText } from './use-problem-text.ts';
import type { WidgetProps } from './widget-props.ts';
import { freshId, withField } from './with-field.ts';
import { WordsWidget } from './words-widget.tsx';

type AnswerType = (typeof ANSWER_TYPES)[number];

const TYPE_NAMES: Readonly<Record<AnswerType, MessageDescriptor>> = {
  text: msg`any text`,
  choice: msg`one of several choices`,
  number: msg`a number`,
  email: msg`an e-mail address`,
  phone: msg`a phone number`,
  date: msg`a date`,
  pattern: msg`a pattern (regular expression)`,
};

const FRESH: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  choice: { type: 'choice', options: [{ id: 'option-1', title: '' }], shownAs: 'auto' },
  pattern: { type: 'pattern', pattern: '' },
};

/** What counts as an answer. */
export function AnswerWidget(props: WidgetProps) {
  const { path, label, help, value, issues, onChange } = props;
  const { t, i18n } = useLingui();
  const problemText = useProblemText();
  const answer = readRecord(value);
  const type = readText(answer['type']);
  const set = (field: string, next: unknown): void => onChange(withField(answer, field, next), field);
  const bound = (field: 'min' | 'max', name: string) => (
    <NumberInput
      data-field={`${path}.${field}`}
      label={name}
      value={typeof answer[field] === 'number' ? answer[field] : ''}
      error={problemText(issues, `${path}.${field}`)}
      onChange={(next) => set(field, typeof next === 'number' ? next : undefined)}
    />
  );
  return (
    <Stack gap={8} data-field={path}>
      <NativeSelect
        data-field={`${path}.type`}
        label={label}
        description={help}
        value={type}
        error={problemText(issues, path)}
        data={ANSWER_TYPES.map((one) => ({ value: one, label: i18n._(TYPE_NAMES[one]) }))}
        onChange={({ currentTarget }) => onChange(FRESH[currentTarget.value] ?? { type: currentTarget.value })}
      />
      {type === 'number' && (
        <Group grow>
          {bound('min', t`At least`)}
          {bound('max', t`At most`)}
        </Group>
      )}
      {type === 'pattern' && (
        <PlainField
          path={`${path}.pattern`}
          label={t`Pattern`}
          value={answer['pattern']}
          issues={issues}
          onChange={(next) => set('pattern', next)}
        />
      )}
      {type === 'choice' && <Choices {...props} answer={answer} set={set} />}
    </Stack>
  );
}

interface ChoicesProps extends WidgetProps {
  readonly answer: Readonly<Record<string, unknown>>;
  readonly set: (field: string, value: unknown) => void;
}

function Choices({ path, kind, issues, answer, set }: ChoicesProps) {
  const { t } = useLingui();
  const problemText = useProblemText();
  const options = readList(answer['options']).map(readRecord);
  const shownAs = [
    { value: 'auto', label: t`as the channel shows it best` },
    { value: 'buttons', label: t`as buttons` },
    { value: 'quick-replies', label: t`as quick replies` },
    { value: 'list', label: t`as a list` },
    { value: 'numbers', label: t`as numbers in the text` },
  ];
  return (
    <>
      <ItemList
        path={`${path}.options`}
        label={t`Choices`}
        help={t`Each has an exit of its own.`}
        error={problemText(issues, `${path}.options`)}
        items={options}
        nameOf={(number) => t`Choice ${number}`}
        addLabel={t`Add a choice`}
        fresh={() => ({
          id: freshId(
            'option',
            options.map(({ id }) => readText(id)),
          ),
          title: '',
        })}
        most={20}
        ordered
        onChange={(next) => set('options', next)}
      >
        {(_, index) => {
          const option = options[index] ?? {};
          const at = `${path}.options.${index}`;
          const change = (field: string, next: unknown): void =>
            set('options', options.with(index, withField(option, field, next)));
          return (
            <Stack gap={6}>
              <PlainField
                path={`${at}.title`}
                label={t`What it says`}
                value={option['title']}
                issues={issues}
                onChange={(next) => change('title', next)}
              />
              <WordsWidget
                path={`${at}.synonyms`}
                kind={kind}
                spec={{ field: 'synonyms', widget: 'words', optional: true }}
                label={t`What people say instead`}
                value={option['synonyms']}
                options={[]}
                issues={issues}
                onChange={(next) => change('synonyms', next)}
              />
            </Stack>
          );
        }}
      </ItemList>
      <NativeSelect
        data-field={`${path}.shownAs`}
        label={t`Shown`}
        data={shownAs}
        value={readText(answer['shownAs']) || 'auto'}
        onChange={({ currentTarget }) => set('shownAs', currentTarget.value)}
      />
    </>
  );
}
