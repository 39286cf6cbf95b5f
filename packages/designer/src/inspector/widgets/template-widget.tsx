import { useLingui } from '@lingui/react/macro';
import { Autocomplete, Stack } from '@mantine/core';
import { useDesigner } from '../../designer-context.tsx';
import { PairsWidget } from './pairs-widget.tsx';
import { PlainField } from './plain-field.tsx';
import { readRecord, readText } from './read-value.ts';
import { useProblemText } from './use-problem-text.ts';
import { TemplateButtonsPart } from './template-buttons-part.tsx';
import { TemplateHeaderPart } from './template-header-part.tsx';
import type { WidgetProps } from './widget-props.ts';
import { withField } from './with-field.ts';

/** An approved template: picked from those the account knows, or by its name, and what fills its gaps. */
export function TemplateWidget(props: WidgetProps) {
  const { path, label, help, value, issues, onChange } = props;
  const { t } = useLingui();
  const problemText = useProblemText();
  const { templates = [] } = useDesigner().directory;
  const template = readRecord(value);
  const set = (change: Readonly<Record<string, unknown>>, part: string): void =>
    onChange({ ...template, ...change }, part);

  function replace(field: 'header' | 'buttons', next: unknown, part: string): void {
    onChange(withField(template, field, next), part);
  }

  /** A known one brings its language and its gaps along. */
  function name(next: string): void {
    const known = templates.find((one) => one.name === next);
    if (known === undefined) return set({ name: next }, 'name');
    const before = readRecord(template['parameters']);
    const parameters = Object.fromEntries(known.parameters.map((gap) => [gap, readText(before[gap])]));
    return set({ name: next, language: known.language, parameters }, 'name');
  }

  return (
    <Stack gap={8} data-field={path}>
      <Autocomplete
        data-field={`${path}.name`}
        label={label}
        description={help}
        data={[...new Set(templates.map((one) => one.name))]}
        value={readText(template['name'])}
        error={problemText(issues, path) ?? problemText(issues, `${path}.name`)}
        onChange={name}
      />
      <PlainField
        path={`${path}.language`}
        label={t`Language of the template`}
        placeholder="pt_BR"
        value={template['language']}
        issues={issues}
        onChange={(next = '') => set({ language: next }, 'language')}
      />
      <PairsWidget
        {...props}
        path={`${path}.parameters`}
        label={t`What fills its gaps`}
        help={t`By the name of the gap, or its number. Variables may be used.`}
        value={template['parameters']}
        onChange={(parameters, part) => set({ parameters }, `parameters.${part ?? ''}`)}
      />
      <TemplateHeaderPart
        path={`${path}.header`}
        value={template['header']}
        issues={issues}
        onChange={(header, part) => replace('header', header, part)}
      />
      <TemplateButtonsPart
        path={`${path}.buttons`}
        value={template['buttons']}
        issues={issues}
        onChange={(buttons, part) => replace('buttons', buttons, `buttons.${part}`)}
      />
    </Stack>
  );
}
