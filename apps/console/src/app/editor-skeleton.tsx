import { Skeleton } from '@mantine/core';
import classes from './editor-skeleton.module.css';

/** The editor on its way: a bar, a palette, cards on a canvas, in the places where they will be. */
export function EditorSkeleton() {
  return (
    <div className={classes['editor']} aria-hidden="true">
      <div className={classes['bar']}>
        <Skeleton height={32} width={32} />
        <Skeleton height={20} width={180} />
        <Skeleton height={36} width={104} ml="auto" />
      </div>
      <div className={classes['palette']}>
        {[0, 1, 2, 3, 4, 5].map((row) => (
          <Skeleton key={row} height={40} />
        ))}
      </div>
      <div className={classes['canvas']}>
        <Skeleton height={104} width={248} />
        <Skeleton height={104} width={248} />
      </div>
    </div>
  );
}
