import { useLingui } from '@lingui/react/macro';
import { ItemList } from './item-list.tsx';
import { MessageWidget } from './message-widget.tsx';
import { readList } from './read-value.ts';
import { useProblemText } from './use-problem-text.ts';
import type { WidgetProps } from './widget-props.ts';

/** Several texts of which one is used. */
export function MessagesWidget({ path, kind, spec, label, help, value, issues, onChange }: WidgetProps) {
  const { t } = useLingui();
  const problemText = useProblemText();
  const texts = readList(value);
  return (
    <ItemList
      path={path}
      label={label}
      help={help}
      error={problemText(issues, path)}
      items={texts}
      nameOf={(number) => t`Text ${number}`}
      addLabel={t`Add another text`}
      fresh={() => ''}
      most={10}
      onChange={onChange}
    >
      {(text, index) => (
        <MessageWidget
          path={`${path}.${index}`}
          kind={kind}
          spec={{ ...spec, widget: 'message' }}
          label={t`Text ${index + 1}`}
          value={text}
          options={[]}
          issues={issues}
          onChange={(next) => onChange(texts.with(index, next ?? ''), `${index}`)}
        />
      )}
    </ItemList>
  );
}
