import { Skeleton, Stack } from '@mantine/core';
import classes from './page-body.module.css';

/** A page on its way: the size of what comes, so that nothing jumps. */
export function PageSkeleton() {
  return (
    <div className={classes['body']} aria-hidden="true">
      <Skeleton height={36} width={200} mb="lg" />
      <Stack gap="sm">
        <Skeleton height={72} />
        <Skeleton height={72} />
        <Skeleton height={72} />
      </Stack>
    </div>
  );
}
