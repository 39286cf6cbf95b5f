import { useLingui } from '@lingui/react/macro';
import { Input } from '@mantine/core';
import { IconVariable } from '@tabler/icons-react';
import { useId, useMemo, useRef } from 'react';
import { ownVariables, useKnownNames } from './known-names.ts';
import { MessageBackdrop } from './message-backdrop.tsx';
import { messagePieces, variableWords } from './message-text.ts';
import classes from './message-widget.module.css';
import { PickMenu } from './pick-menu.tsx';
import { readText } from './read-value.ts';
import { useMessageDraft } from './use-message-draft.ts';
import { useProblemText } from './use-problem-text.ts';
import { useVariableSuggestions } from './use-variable-suggestions.ts';
import { VariableOptions } from './variable-options.tsx';
import type { WidgetProps } from './widget-props.ts';

/**
 * A text with variables. A plain text area with a coloured layer behind it rather than an editor of rich text: what leaves is plain
 * text, and the browser keeps its undo, its spelling, its keyboards and its plain pasting.
 */
export function MessageWidget({ path, spec, label, help, value, issues, onChange }: WidgetProps) {
  const { t, i18n } = useLingui();
  const problemText = useProblemText();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const known = useKnownNames();
  const names = useMemo(() => variableWords(i18n, ownVariables(known)), [i18n, known]);
  const stored = readText(value);
  const { shown, type } = useMessageDraft({
    stored,
    names,
    write: (text) => onChange(text === '' && spec.optional === true ? undefined : text),
  });
  const pieces = messagePieces(shown, names);
  const suggestions = useVariableSuggestions({ area, names, pieces });
  const error = problemText(issues, path);
  const { limit } = spec;
  const described = [
    help === undefined ? '' : `${id}-help`,
    error === undefined ? '' : `${id}-error`,
    limit === undefined ? '' : `${id}-count`,
  ];

  return (
    <Input.Wrapper
      data-field={path}
      id={id}
      label={label}
      description={help}
      error={error}
      descriptionProps={{ id: `${id}-help` }}
      errorProps={{ id: `${id}-error` }}
      inputContainer={(children) => children}
    >
      <VariableOptions
        id={`${id}-list`}
        found={suggestions.found}
        active={suggestions.active}
        names={names}
        onPick={suggestions.insert}
      >
        <div className={classes['box']} data-invalid={error !== undefined}>
          <MessageBackdrop pieces={pieces} />
          <textarea
            ref={area}
            id={id}
            className={classes['area']}
            value={shown}
            rows={3}
            aria-invalid={error !== undefined}
            aria-describedby={described.join(' ').trim() || undefined}
            aria-autocomplete="list"
            aria-controls={suggestions.active === null ? undefined : `${id}-list`}
            aria-activedescendant={suggestions.active === null ? undefined : `${id}-list-${suggestions.active}`}
            onChange={(event) => {
              type(event.currentTarget);
              suggestions.look();
            }}
            onKeyDown={suggestions.onKeyDown}
            onSelect={suggestions.look}
            onBlur={suggestions.close}
          />
        </div>
      </VariableOptions>
      <div className={classes['foot']}>
        <PickMenu
          label={t`Insert a variable`}
          icon={<IconVariable size={16} aria-hidden="true" />}
          variant="subtle"
          items={names.variables.map((variable) => ({ value: variable, label: names.nameOf(variable) }))}
          onPick={suggestions.insert}
        />
        {limit !== undefined && (
          <span id={`${id}-count`} className={classes['count']} data-over={stored.length > limit}>
            {t`${i18n.number(stored.length)} of ${i18n.number(limit)} characters`}
          </span>
        )}
      </div>
    </Input.Wrapper>
  );
}
