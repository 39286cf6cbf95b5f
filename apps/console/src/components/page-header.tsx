import { Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import classes from './page-header.module.css';

interface PageHeaderProps {
  readonly title: string;
  readonly description?: ReactNode;
  /** The one primary action of the page. */
  readonly action?: ReactNode;
}

export function PageHeader({ title, description, action }: PageHeaderProps) {
  useDocumentTitle(`${title} · Janela`);
  return (
    <header className={classes['header']}>
      <div>
        <Title order={1}>{title}</Title>
        {description !== undefined && <p className={classes['description']}>{description}</p>}
      </div>
      {action}
    </header>
  );
}
