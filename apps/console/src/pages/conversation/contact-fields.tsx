import { useLingui } from '@lingui/react/macro';
import { Autocomplete, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';

const KEY = /^[a-z][a-z0-9_]{0,39}$/;
const LONGEST_VALUE = 2_000;

interface ContactFieldsProps {
  readonly fields: Readonly<Record<string, string>>;
  readonly known: readonly string[];
  /** Null empties the field. */
  readonly onChange: (key: string, value: string | null) => void;
}

/** The fields of the contact, as flows fill and read them. */
export function ContactFields({ fields, known, onChange }: ContactFieldsProps) {
  const { t } = useLingui();
  const keys = Object.keys(fields).sort();
  return (
    <section>
      <Text fw={600} size="sm" mb={4} component="h3">
        {t`Contact fields`}
      </Text>
      <Stack gap="xs">
        {keys.length === 0 && (
          <Text size="sm" c="dimmed">
            {t`None yet. Flows fill them, and you can.`}
          </Text>
        )}
        {keys.map((key) => (
          // Anew with each value that comes from elsewhere.
          <FieldValue key={`${key} ${fields[key] ?? ''}`} name={key} value={fields[key] ?? ''} onChange={onChange} />
        ))}
        <NewField known={known.filter((key) => !keys.includes(key))} taken={keys} onAdd={onChange} />
      </Stack>
    </section>
  );
}

interface FieldValueProps {
  readonly name: string;
  readonly value: string;
  readonly onChange: ContactFieldsProps['onChange'];
}

function FieldValue({ name, value, onChange }: FieldValueProps) {
  const [text, setText] = useState(value);

  function commit(): void {
    const next = text.trim();
    if (next !== value) onChange(name, next === '' ? null : next);
  }

  return (
    <TextInput
      label={name}
      maxLength={LONGEST_VALUE}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
      }}
    />
  );
}

interface NewFieldProps {
  readonly known: readonly string[];
  readonly taken: readonly string[];
  readonly onAdd: (key: string, value: string) => void;
}

function NewField({ known, taken, onAdd }: NewFieldProps) {
  const { t } = useLingui();
  const [key, setKey] = useState('');
  const [value, setValue] = useState('');
  const wrong = key !== '' && !KEY.test(key);
  const ready = key !== '' && !wrong && !taken.includes(key) && value.trim() !== '';

  function add(): void {
    if (!ready) return;
    onAdd(key, value.trim());
    setKey('');
    setValue('');
  }

  return (
    <Group gap="xs" align="flex-start" wrap="nowrap">
      <Autocomplete
        flex={1}
        aria-label={t`Name of the new field`}
        placeholder="order_number"
        data={[...known]}
        error={wrong ? t`Small letters, digits and underscores` : undefined}
        value={key}
        onChange={setKey}
      />
      <TextInput
        flex={1}
        aria-label={t`Value of the new field`}
        placeholder={t`Value`}
        maxLength={LONGEST_VALUE}
        value={value}
        onChange={(event) => setValue(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') add();
        }}
      />
      <Button variant="default" px="xs" aria-label={t`Add the field`} disabled={!ready} onClick={add}>
        <IconPlus size={18} aria-hidden="true" />
      </Button>
    </Group>
  );
}
