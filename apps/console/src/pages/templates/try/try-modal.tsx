import { parseFlow, type ParsedFlow } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { Modal, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { TriedConversation } from './tried-conversation.tsx';
import { triedSetup } from './tried-setup.ts';
import type { TriedTemplate } from './tried-template.ts';

interface TryModalProps extends TriedTemplate {
  readonly onClose: () => void;
}

export function TryModal({ template, document, analysis, timeZone, onClose }: TryModalProps) {
  const { t } = useLingui();
  const { title } = template;
  const parsed = useMemo(() => parseFlow(document), [document]);
  return (
    <Modal opened onClose={onClose} size="lg" title={t`Try “${title}”`} closeButtonProps={{ 'aria-label': t`Close` }}>
      {parsed.ok ? (
        <Playing flow={parsed.document} {...{ template, analysis, timeZone }} />
      ) : (
        <Text>{t`Answer the form first: what is not filled in cannot be played.`}</Text>
      )}
    </Modal>
  );
}

function Playing({ flow, template, analysis, timeZone }: Omit<TriedTemplate, 'document'> & { flow: ParsedFlow }) {
  const { t } = useLingui();
  const [channel = 'whatsapp'] = template.channels;
  const [now] = useState(Date.now);
  const name = t`Maria`;
  const setup = useMemo(
    () => triedSetup(channel, analysis, { now, timeZone, name }),
    [channel, analysis, now, timeZone, name],
  );
  return <TriedConversation flow={flow} setup={setup} />;
}
