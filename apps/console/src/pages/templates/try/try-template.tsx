import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { TriedTemplate } from './tried-template.ts';

/** The interpreter and its calendar come only when somebody tries a template. */
const TryModal = lazy(async () => ({ default: (await import('./try-modal.tsx')).TryModal }));

/** Plays the template before anything is made of it. */
export function TryTemplate(props: TriedTemplate) {
  const { t } = useLingui();
  const [trying, setTrying] = useState(false);
  return (
    <>
      <Button
        variant="subtle"
        leftSection={<IconPlayerPlay size={16} aria-hidden="true" />}
        onClick={() => setTrying(true)}
      >
        {t`Try it`}
      </Button>
      {trying && (
        <Suspense>
          <TryModal {...props} onClose={() => setTrying(false)} />
        </Suspense>
      )}
    </>
  );
}
