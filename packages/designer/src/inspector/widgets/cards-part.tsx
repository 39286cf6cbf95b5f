import type { Issue } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { Stack } from '@mantine/core';
import { ItemList } from './item-list.tsx';
import { OptionsPart } from './options-part.tsx';
import { PlainField } from './plain-field.tsx';
import { readList, readRecord } from './read-value.ts';
import { useProblemText } from './use-problem-text.ts';
import { withField } from './with-field.ts';

interface CardsPartProps {
  readonly path: string;
  readonly cards: readonly unknown[];
  readonly issues: readonly Issue[];
  readonly onChange: (cards: readonly unknown[], part: string) => void;
}

/** Cards side by side. The buttons of one have names of their own in the whole message. */
export function CardsPart({ path, cards, issues, onChange }: CardsPartProps) {
  const { t } = useLingui();
  const problemText = useProblemText();
  return (
    <ItemList
      path={path}
      label={t`Cards`}
      error={problemText(issues, path)}
      items={cards}
      nameOf={(number) => t`Card ${number}`}
      addLabel={t`Add a card`}
      fresh={() => ({ title: '', buttons: [] })}
      most={10}
      ordered
      onChange={onChange}
    >
      {(item, index) => {
        const card = readRecord(item);
        const at = `${path}.${index}`;
        const set = (field: string, next: unknown, part = field): void =>
          onChange(cards.with(index, withField(card, field, next)), `${index}.${part}`);
        return (
          <Stack gap={6}>
            <PlainField
              path={`${at}.title`}
              label={t`Title`}
              value={card['title']}
              issues={issues}
              onChange={(next) => set('title', next)}
            />
            <PlainField
              path={`${at}.subtitle`}
              label={t`Second line`}
              value={card['subtitle']}
              issues={issues}
              optional
              onChange={(next) => set('subtitle', next)}
            />
            <PlainField
              path={`${at}.imageUrl`}
              type="url"
              placeholder="https://"
              label={t`Address of the picture`}
              value={card['imageUrl']}
              issues={issues}
              optional
              onChange={(next) => set('imageUrl', next)}
            />
            <OptionsPart
              path={`${at}.buttons`}
              label={t`Buttons`}
              items={readList(card['buttons'])}
              issues={issues}
              prefix={`card-${index + 1}`}
              most={3}
              fewest={0}
              allowLinks
              onChange={(next, part) => set('buttons', next, `buttons.${part}`)}
            />
          </Stack>
        );
      }}
    </ItemList>
  );
}
