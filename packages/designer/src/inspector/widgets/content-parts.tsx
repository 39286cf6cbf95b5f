import { useLingui } from '@lingui/react/macro';
import { Stack } from '@mantine/core';
import { CardsPart } from './cards-part.tsx';
import { MessageWidget } from './message-widget.tsx';
import { OptionsPart } from './options-part.tsx';
import { PlainField } from './plain-field.tsx';
import { readList, readRecord } from './read-value.ts';
import type { WidgetProps } from './widget-props.ts';
import { withField } from './with-field.ts';

export interface ContentPartsProps extends WidgetProps {
  readonly content: Readonly<Record<string, unknown>>;
}

const LONGEST: Readonly<Record<string, number>> = {
  text: 4_096,
  buttons: 1_024,
  'quick-replies': 1_024,
  list: 4_096,
  carousel: 1_024,
};

/** The fields of a message of this form. */
export function ContentParts(props: ContentPartsProps) {
  const { path, kind: block, content, issues, onChange } = props;
  const { t } = useLingui();
  const form = String(content['kind']);
  const set = (field: string, next: unknown, part = field): void => onChange(withField(content, field, next), part);
  const isMedia = ['image', 'video', 'audio', 'document'].includes(form);
  const text = (field: string, name: string, optional: boolean) => (
    <MessageWidget
      path={`${path}.${field}`}
      kind={block}
      spec={{ field, widget: 'message', optional, limit: LONGEST[form] ?? 1_024 }}
      label={name}
      value={content[field]}
      options={[]}
      issues={issues}
      onChange={(next) => set(field, next)}
    />
  );
  return (
    <Stack gap={8}>
      {isMedia && (
        <>
          <PlainField
            path={`${path}.url`}
            type="url"
            label={t`Address of the file`}
            help={t`The platform fetches it from there. It begins with https://.`}
            placeholder="https://"
            value={content['url']}
            issues={issues}
            onChange={(next) => set('url', next)}
          />
          {form !== 'audio' && text('caption', t`Words below it`, true)}
          {form === 'document' && (
            <PlainField
              path={`${path}.fileName`}
              label={t`Name of the file`}
              value={content['fileName']}
              issues={issues}
              optional
              onChange={(next) => set('fileName', next)}
            />
          )}
        </>
      )}
      {form !== 'carousel' && !isMedia && text('text', t`Text`, false)}
      {form === 'carousel' && text('text', t`Text before the cards`, true)}
      {form === 'buttons' && (
        <OptionsPart
          path={`${path}.buttons`}
          label={t`Buttons`}
          items={readList(content['buttons'])}
          issues={issues}
          prefix="button"
          most={10}
          allowLinks
          onChange={(next, part) => set('buttons', next, `buttons.${part}`)}
        />
      )}
      {form === 'quick-replies' && (
        <OptionsPart
          path={`${path}.replies`}
          label={t`Quick replies`}
          items={readList(content['replies'])}
          issues={issues}
          prefix="reply"
          most={13}
          onChange={(next, part) => set('replies', next, `replies.${part}`)}
        />
      )}
      {form === 'list' && (
        <>
          <PlainField
            path={`${path}.button`}
            label={t`Words on the button that opens the list`}
            value={content['button']}
            issues={issues}
            onChange={(next) => set('button', next)}
          />
          <OptionsPart
            path={`${path}.sections.0.rows`}
            label={t`Rows`}
            items={readList(readRecord(readList(content['sections'])[0])['rows'])}
            issues={issues}
            prefix="row"
            most={10}
            describes
            onChange={(rows, part) =>
              set(
                'sections',
                [{ ...readRecord(readList(content['sections'])[0]), rows }, ...readList(content['sections']).slice(1)],
                `rows.${part}`,
              )
            }
          />
        </>
      )}
      {(form === 'buttons' || form === 'list') && (
        <PlainField
          path={`${path}.footer`}
          label={t`Small line at the end`}
          value={content['footer']}
          issues={issues}
          optional
          onChange={(next) => set('footer', next)}
        />
      )}
      {form === 'carousel' && (
        <CardsPart
          path={`${path}.cards`}
          cards={readList(content['cards'])}
          issues={issues}
          onChange={(next, part) => set('cards', next, `cards.${part}`)}
        />
      )}
    </Stack>
  );
}
