import type { Issue } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { Checkbox, Stack } from '@mantine/core';
import { ItemList } from './item-list.tsx';
import { PlainField } from './plain-field.tsx';
import { readRecord, readText } from './read-value.ts';
import { useProblemText } from './use-problem-text.ts';
import { freshId, withField } from './with-field.ts';

interface OptionsPartProps {
  readonly path: string;
  readonly label: string;
  readonly items: readonly unknown[];
  readonly issues: readonly Issue[];
  readonly prefix: string;
  readonly most: number;
  readonly fewest?: number;
  /** Whether one may open a page instead of answering. */
  readonly allowLinks?: boolean;
  /** Whether each has a second line. */
  readonly describes?: boolean;
  readonly onChange: (items: readonly unknown[], part: string) => void;
}

/** What the customer may press: buttons, quick replies, rows. */
export function OptionsPart(props: OptionsPartProps) {
  const {
    path,
    label,
    items,
    issues,
    prefix,
    most,
    fewest = 1,
    allowLinks = false,
    describes = false,
    onChange,
  } = props;
  const { t } = useLingui();
  const problemText = useProblemText();
  const taken = items.map((one) => readText(readRecord(one)['id']));
  return (
    <ItemList
      path={path}
      label={label}
      error={problemText(issues, path)}
      items={items}
      nameOf={(number) => `${number}`}
      addLabel={t`Add one`}
      fresh={() => ({ id: freshId(prefix, taken), title: '' })}
      most={most}
      fewest={fewest}
      ordered
      onChange={onChange}
    >
      {(item, index) => {
        const option = readRecord(item);
        const at = `${path}.${index}`;
        const isLink = option['url'] !== undefined;
        const set = (field: string, next: unknown): void =>
          onChange(items.with(index, withField(option, field, next)), `${index}.${field}`);
        return (
          <Stack gap={6}>
            <PlainField
              path={`${at}.title`}
              label={t`What it says`}
              value={option['title']}
              issues={issues}
              onChange={(next) => set('title', next)}
            />
            {describes && (
              <PlainField
                path={`${at}.description`}
                label={t`Second line`}
                value={option['description']}
                issues={issues}
                optional
                onChange={(next) => set('description', next)}
              />
            )}
            {allowLinks && (
              <Checkbox
                label={t`Opens a page`}
                checked={isLink}
                onChange={({ currentTarget }) =>
                  onChange(
                    items.with(
                      index,
                      currentTarget.checked
                        ? { title: option['title'], url: '' }
                        : { id: freshId(prefix, taken), title: option['title'] },
                    ),
                    `${index}.link`,
                  )
                }
              />
            )}
            {isLink && (
              <PlainField
                path={`${at}.url`}
                type="url"
                placeholder="https://"
                label={t`Address of the page`}
                value={option['url']}
                issues={issues}
                onChange={(next) => set('url', next)}
              />
            )}
          </Stack>
        );
      }}
    </ItemList>
  );
}
