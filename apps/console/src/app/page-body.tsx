import type { ReactNode } from 'react';
import classes from './page-body.module.css';

/** The column an ordinary page stands in. The inbox uses the whole width instead. */
export function PageBody({ children }: { readonly children: ReactNode }) {
  return <div className={classes['body']}>{children}</div>;
}
