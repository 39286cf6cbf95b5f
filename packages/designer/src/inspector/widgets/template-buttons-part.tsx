import type { Issue } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { NativeSelect, NumberInput, Stack } from '@mantine/core';
import { ItemList } from './item-list.tsx';
import { PlainField } from './plain-field.tsx';
import { readList, readRecord, readText } from './read-value.ts';
import { useProblemText } from './use-problem-text.ts';

interface TemplateButtonsPartProps {
  readonly path: string;
  readonly value: unknown;
  readonly issues: readonly Issue[];
  readonly onChange: (buttons: unknown, part: string) => void;
}

const MOST = 10;

/** What fills the buttons of a template. Counted from one here, as Meta's own pages do. */
export function TemplateButtonsPart({ path, value, issues, onChange }: TemplateButtonsPartProps) {
  const { t } = useLingui();
  const problemText = useProblemText();
  const buttons = readList(value).map(readRecord);
  const placeOf = ({ index }: Readonly<Record<string, unknown>>): number => (typeof index === 'number' ? index : 0);
  const taken = buttons.map(placeOf);
  const free = Array.from({ length: MOST }, (_, index) => index).find((index) => !taken.includes(index)) ?? 0;
  return (
    <ItemList
      path={path}
      label={t`What fills its buttons`}
      help={t`Only those that have a gap, or whose answer this flow waits for.`}
      error={problemText(issues, path)}
      items={buttons}
      nameOf={(number) => t`Filling ${number}`}
      addLabel={t`Fill a button`}
      fresh={() => ({ index: free, kind: 'payload', value: '' })}
      most={MOST}
      fewest={0}
      onChange={(next, part) => onChange(next.length === 0 ? undefined : next, part)}
    >
      {(item, index) => {
        const button = readRecord(item);
        const isUrl = button['kind'] === 'url';
        const set = (field: string, next: unknown): void =>
          onChange(buttons.with(index, { ...button, [field]: next }), `${index}.${field}`);
        return (
          <Stack gap={6}>
            <NumberInput
              data-field={`${path}.${index}.index`}
              label={t`Which button`}
              description={t`Its place in the template: 1 is the first.`}
              value={placeOf(button) + 1}
              min={1}
              max={MOST}
              clampBehavior="strict"
              allowDecimal={false}
              onChange={(next) => {
                if (typeof next === 'number') set('index', next - 1);
              }}
            />
            <NativeSelect
              label={t`What it does`}
              value={readText(button['kind'])}
              data={[
                { value: 'payload', label: t`answers when pressed` },
                { value: 'url', label: t`opens an address` },
              ]}
              onChange={({ currentTarget }) => set('kind', currentTarget.value)}
            />
            <PlainField
              path={`${path}.${index}.value`}
              label={isUrl ? t`End of the address` : t`Id that comes back`}
              value={button['value']}
              issues={issues}
              onChange={(next = '') => set('value', next)}
            />
          </Stack>
        );
      }}
    </ItemList>
  );
}
