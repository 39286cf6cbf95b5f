import type { Issue } from '@janela/flow-schema';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { FlowDesigner } from './flow-designer.tsx';
import { renderDesigner } from './shell/test-support/render-designer.tsx';
import { reminderFlow, sampleFlow } from './test-support/sample-flow.ts';
import { SHOP } from './test-support/words.ts';

async function rename(user: { type: (field: Element, text: string) => Promise<void> }, name: string): Promise<void> {
  await user.type(screen.getByRole('textbox', { name: 'Name of the flow' }), `{Control>}a{/Control}${name}{Enter}`);
}

test('tells the host each operation with the document after it, and undoes across what the host gives back', async () => {
  const { user, operations, value } = await renderDesigner(reminderFlow());
  await rename(user, 'First');
  await rename(user, 'Second');
  expect(operations).toMatchObject([
    { type: 'rename-flow', name: 'First' },
    { type: 'rename-flow', name: 'Second' },
  ]);
  expect(value().name).toBe('Second');
  await user.click(screen.getByRole('button', { name: 'Undo: rename the flow' }));
  expect(value().name).toBe('Sample');
  await user.click(screen.getByRole('button', { name: 'Do again: rename the flow' }));
  expect(value().name).toBe('Second');
});

test('an empty name is not taken', async () => {
  const { user, operations } = await renderDesigner(reminderFlow());
  await rename(user, ' ');
  expect(operations).toEqual([]);
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Name of the flow' }).value).toBe('Sample');
});

test('another document from outside replaces what is edited and forgets the history', async () => {
  const { user, give, operations } = await renderDesigner(reminderFlow());
  await rename(user, 'Mine');
  give({ ...sampleFlow([['w', 'wait']]), name: 'Theirs' });
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Name of the flow' }).value).toBe('Theirs');
  expect(screen.getByRole('button', { name: 'Nothing to undo' }).getAttribute('aria-disabled')).toBe('true');
  expect(operations).toHaveLength(1);
});

test('the host replaces the document as an edit that can be undone', async () => {
  const { user, handle, value } = await renderDesigner(reminderFlow());
  act(() => handle.current?.replace({ ...sampleFlow([['w', 'wait']]), name: 'Old' }, 'restore-version'));
  expect(value()).toMatchObject({ name: 'Sample', nodes: [{ id: 'w' }] });
  await user.click(screen.getByRole('button', { name: 'Undo: restore a version' }));
  expect(value().nodes).toHaveLength(3);
});

test('the host shows what an issue is about', async () => {
  const { handle } = await renderDesigner(reminderFlow());
  act(() => handle.current?.show({ code: 'wrong-value', severity: 'error', nodeId: 'warn', field: 'params.via' }));
  expect(await screen.findByRole('heading', { name: 'Notify the team' })).toBeTruthy();
  await waitFor(() => expect(document.activeElement?.closest('[data-field="params.via"]')).toBeTruthy());
});

test('what the host knows to be wrong stands beside what the analysis finds, whatever is edited', async () => {
  const { user, tellIssues } = await renderDesigner(reminderFlow());
  const refused: Issue = { code: 'wrong-value', severity: 'error', nodeId: 'warn' };
  tellIssues([refused]);
  expect(await screen.findByRole('button', { name: 'Problems: 1' })).toBeTruthy();
  await rename(user, 'Other');
  expect(screen.getByRole('button', { name: 'Problems: 1' })).toBeTruthy();
  tellIssues([]);
  expect(await screen.findByRole('button', { name: 'No problems' })).toBeTruthy();
});

test('who may not edit sees everything and changes nothing', async () => {
  const { user, operations, pick } = await renderDesigner(reminderFlow(), { readOnly: true });
  expect(screen.getByRole('heading', { level: 1, name: 'Sample' })).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'Blocks' })).toBeNull();
  expect(screen.queryByRole('button', { name: /undo/i })).toBeNull();
  pick('warn');
  await user.keyboard('{Delete}');
  expect(operations).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'All commands' }));
  const commands = within(await screen.findByRole('dialog', { name: 'All commands' }));
  expect(commands.getByRole('button', { name: /Show the whole flow/ })).toBeTruthy();
  expect(commands.queryByRole('button', { name: /Duplicate/ })).toBeNull();
});

test('brings its own provider into an app without the UI library', async () => {
  const error = vi.spyOn(console, 'error');
  render(<FlowDesigner value={reminderFlow()} onOperation={() => undefined} language="es" directory={SHOP} />);
  expect(await screen.findByRole('textbox', { name: 'Nombre del flujo' })).toBeTruthy();
  expect(error).not.toHaveBeenCalled();
});
