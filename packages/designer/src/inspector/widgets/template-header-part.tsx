import type { Issue } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { NativeSelect, Stack } from '@mantine/core';
import { PlainField } from './plain-field.tsx';
import { readRecord, readText } from './read-value.ts';

interface TemplateHeaderPartProps {
  readonly path: string;
  readonly value: unknown;
  readonly issues: readonly Issue[];
  readonly onChange: (header: unknown, part: string) => void;
}

/** What stands above the text of a template, where that is left open. */
export function TemplateHeaderPart({ path, value, issues, onChange }: TemplateHeaderPartProps) {
  const { t } = useLingui();
  const header = readRecord(value);
  const kind = readText(header['kind']);
  const isText = kind === 'text';
  return (
    <Stack gap={6}>
      <NativeSelect
        data-field={path}
        label={t`Its header`}
        value={kind}
        data={[
          { value: '', label: t`has no gap` },
          { value: 'text', label: t`is a text with a gap` },
          { value: 'image', label: t`is an image` },
          { value: 'video', label: t`is a video` },
          { value: 'document', label: t`is a document` },
        ]}
        onChange={({ currentTarget: { value: next } }) =>
          onChange(next === '' ? undefined : { kind: next, value: readText(header['value']) }, 'header')
        }
      />
      {kind !== '' && (
        <PlainField
          path={`${path}.value`}
          label={isText ? t`What fills it` : t`Address of the file`}
          placeholder={isText ? '' : 'https://'}
          value={header['value']}
          issues={issues}
          onChange={(next = '') => onChange({ kind, value: next }, 'header.value')}
        />
      )}
    </Stack>
  );
}
