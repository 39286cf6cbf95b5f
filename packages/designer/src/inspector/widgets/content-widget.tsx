import { useLingui } from '@lingui/react/macro';
import { NativeSelect, Stack } from '@mantine/core';
import { ContentPreview } from './content-preview.tsx';
import { CONTENT_FORMS, NEW_CONTENTS, isContentKind } from './content-kinds.ts';
import { ContentParts } from './content-parts.tsx';
import { readRecord, readText } from './read-value.ts';
import { useProblemText } from './use-problem-text.ts';
import type { WidgetProps } from './widget-props.ts';

/** A whole message: what form it has, what it says, and what each channel makes of it. */
export function ContentWidget(props: WidgetProps) {
  const { path, label, help, value, issues, onChange } = props;
  const { t, i18n } = useLingui();
  const problemText = useProblemText();
  const content = readRecord(value);
  const kind = readText(content['kind']);

  /** What was written stays, wherever the other form has a place for it. */
  function become(next: string): void {
    if (!isContentKind(next)) return;
    const fresh: Readonly<Record<string, unknown>> = { ...NEW_CONTENTS[next] };
    const kept = Object.entries(content).filter(([field]) => field !== 'kind' && Object.hasOwn(fresh, field));
    onChange({ ...fresh, ...Object.fromEntries(kept) });
  }

  return (
    <Stack gap={8} data-field={path}>
      <NativeSelect
        data-field={`${path}.kind`}
        label={label}
        description={help}
        data={CONTENT_FORMS.map((one) => ({ value: one.kind, label: i18n._(one.name) }))}
        value={kind}
        error={problemText(issues, path)}
        aria-label={t`Form of the message`}
        onChange={({ currentTarget }) => become(currentTarget.value)}
      />
      <ContentParts {...props} content={content} />
      <ContentPreview value={value} />
    </Stack>
  );
}
