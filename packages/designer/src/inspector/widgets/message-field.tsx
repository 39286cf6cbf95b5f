import type { Issue } from '@janela/flow-schema';
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

export interface MessageFieldProps {
  readonly path: string;
  readonly label: string;
  readonly help?: string | undefined;
  readonly value: unknown;
  readonly issues: readonly Issue[];
  /** How many characters fit, as written. */
  readonly limit?: number | undefined;
  /** An empty text takes the field out. */
  readonly optional?: boolean;
  /** A title, an address: new lines become spaces. */
  readonly oneLine?: boolean;
  readonly placeholder?: string;
  readonly onChange: (text: string | undefined) => void;
}

/**
 * A text with variables. A plain text area with a coloured layer behind it rather than an editor of rich text: what leaves is plain
 * text, and the browser keeps its undo, its spelling, its keyboards and its plain pasting.
 */
export function MessageField(props: MessageFieldProps) {
  const { path, label, help, value, issues, limit, optional = false, oneLine = false, placeholder, onChange } = props;
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
    oneLine,
    write: (text) => onChange(text === '' && optional ? undefined : text),
  });
  const pieces = messagePieces(shown, names);
  const suggestions = useVariableSuggestions({ area, names, pieces });
  const error = problemText(issues, path);
  const described = [
    help === undefined ? '' : `${id}-help`,
    error === undefined ? '' : `${id}-error`,
    limit === undefined || oneLine ? '' : `${id}-count`,
  ];

  const menu = (
    <PickMenu
      label={oneLine ? t`Insert a variable: ${label}` : t`Insert a variable`}
      icon={<IconVariable size={16} aria-hidden="true" />}
      variant="subtle"
      iconOnly={oneLine}
      items={names.variables.map((variable) => ({ value: variable, label: names.nameOf(variable) }))}
      onPick={suggestions.insert}
    />
  );

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
        <div className={classes['box']} data-invalid={error !== undefined} data-one-line={oneLine}>
          <MessageBackdrop pieces={pieces} />
          <textarea
            ref={area}
            id={id}
            className={classes['area']}
            value={shown}
            rows={oneLine ? 1 : 3}
            placeholder={placeholder}
            aria-invalid={error !== undefined}
            aria-describedby={described.join(' ').trim() || undefined}
            aria-autocomplete="list"
            aria-controls={suggestions.active === null ? undefined : `${id}-list`}
            aria-activedescendant={suggestions.active === null ? undefined : `${id}-list-${suggestions.active}`}
            onChange={(event) => {
              type(event.currentTarget);
              suggestions.look();
            }}
            onKeyDown={(event) => {
              suggestions.onKeyDown(event);
              if (oneLine && event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault();
            }}
            onSelect={suggestions.look}
            onBlur={suggestions.close}
          />
          {oneLine && <div className={classes['aside']}>{menu}</div>}
        </div>
      </VariableOptions>
      {!oneLine && (
        <div className={classes['foot']}>
          {menu}
          {limit !== undefined && (
            <span id={`${id}-count`} className={classes['count']} data-over={stored.length > limit}>
              {t`${i18n.number(stored.length)} of ${i18n.number(limit)} characters`}
            </span>
          )}
        </div>
      )}
    </Input.Wrapper>
  );
}
