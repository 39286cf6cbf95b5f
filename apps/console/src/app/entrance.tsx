import { Paper, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { LanguageSelect } from '../components/language-select.tsx';
import { Brand } from './brand.tsx';
import classes from './entrance.module.css';

interface EntranceProps {
  readonly title: string;
  readonly description?: string;
  readonly children: ReactNode;
}

/** The frame of the pages before the sign-in. */
export function Entrance({ title, description, children }: EntranceProps) {
  useDocumentTitle(`${title} · Janela`);
  return (
    <div className={classes['entrance']}>
      <header className={classes['head']}>
        <Brand />
        <LanguageSelect bare />
      </header>
      <main className={classes['main']}>
        <Paper className={classes['card'] ?? ''}>
          <Title order={1} size="h2">
            {title}
          </Title>
          {description !== undefined && <p className={classes['description']}>{description}</p>}
          {children}
        </Paper>
      </main>
    </div>
  );
}
