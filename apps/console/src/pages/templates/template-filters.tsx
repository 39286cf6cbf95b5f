import { useLingui } from '@lingui/react/macro';
import { Chip, Group, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { GOAL_NAMES, INDUSTRY_NAMES } from './template-names.ts';
import classes from './templates-page.module.css';
import type { TemplateFilter } from './use-template-filter.ts';

const ALL = 'all';

interface TemplateFiltersProps {
  readonly filter: TemplateFilter;
  readonly onChange: (filter: TemplateFilter) => void;
}

/** Search by words, narrow by goal and by industry. */
export function TemplateFilters({ filter, onChange }: TemplateFiltersProps) {
  const { t, i18n } = useLingui();
  return (
    <div className={classes['filters']}>
      <Group gap="xs">
        <TextInput
          type="search"
          className={classes['search'] ?? ''}
          aria-label={t`Search templates`}
          placeholder={t`Search templates`}
          leftSection={<IconSearch size={16} stroke={1.6} aria-hidden="true" />}
          value={filter.text}
          onChange={(event) => onChange({ ...filter, text: event.currentTarget.value })}
        />
        <Select
          aria-label={t`Industry`}
          data={[
            { value: ALL, label: t`Every industry` },
            ...Object.entries(INDUSTRY_NAMES)
              .filter(([industry]) => industry !== 'any')
              .map(([industry, name]) => ({ value: industry, label: i18n._(name) })),
          ]}
          value={filter.industry ?? ALL}
          allowDeselect={false}
          onChange={(industry) => onChange({ ...filter, industry: industry === ALL ? null : industry })}
        />
      </Group>
      <Chip.Group
        value={filter.goal ?? ALL}
        onChange={(goal) => onChange({ ...filter, goal: goal === ALL ? null : goal })}
      >
        <div className={classes['chips']} role="radiogroup" aria-label={t`Goal`}>
          <Chip value={ALL}>{t`Every goal`}</Chip>
          {Object.entries(GOAL_NAMES).map(([goal, name]) => (
            <Chip key={goal} value={goal}>
              {i18n._(name)}
            </Chip>
          ))}
        </div>
      </Chip.Group>
    </div>
  );
}
