import type { FlowDocument } from '@janela/flow-schema';
import { fillAnswers, parseFlow } from '@janela/flow-schema';
import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { sampleFlow } from '../../test-support/sample-flow.ts';
import { SHOP } from '../../test-support/words.ts';
import type { AskedField } from './asked-field.ts';
import { FlowFields } from './flow-fields.tsx';

const FLOW = sampleFlow([
  ['start', 'message-received', { channels: 'any' }],
  ['say', 'send-message', { content: { kind: 'text', text: 'Oi' } }],
]);

const FIELDS: readonly AskedField[] = [
  { key: 'channels', nodeId: 'start', field: 'channels' },
  { key: 'text', nodeId: 'say', field: 'content.text', label: 'What the bot says' },
  { key: 'gone', nodeId: 'gone', field: 'channels', label: 'Not there' },
];

function Form({ onDocument }: { readonly onDocument: (document: FlowDocument) => void }) {
  const [document, setDocument] = useState<FlowDocument>(FLOW);
  const parsed = parseFlow(document);
  return (
    <MantineProvider env="test">
      <FlowFields
        document={document}
        fields={FIELDS}
        language="en"
        directory={SHOP}
        issues={parsed.ok ? [] : parsed.issues}
        onChange={({ nodeId, field }, value) => {
          const next = fillAnswers(document, [{ node: nodeId, field, value }]);
          setDocument(next);
          onDocument(next);
        }}
      />
    </MantineProvider>
  );
}

test('each field has its widget and its problem, and what is typed comes out', async () => {
  const documents: FlowDocument[] = [];
  render(<Form onDocument={(document) => documents.push(document)} />);
  const person = userEvent.setup();
  const text = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'What the bot says' });
  expect(text.value).toBe('Oi');
  await person.type(text, ', tudo bem?');
  expect(documents.at(-1)?.nodes[1]?.params).toEqual({ content: { kind: 'text', text: 'Oi, tudo bem?' } });
  await person.click(screen.getByRole('radio', { name: 'Only these' }));
  await person.clear(text);
  expect(text.getAttribute('aria-invalid')).toBe('true');
  expect(screen.queryByText('Not there')).toBeNull();
});
