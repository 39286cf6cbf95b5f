import { readFileSync } from 'node:fs';

interface ReminderFlow {
  name: string;
  nodes: { id: string; kind: string; params: Record<string, unknown> }[];
  edges: { id: string; from: { node: string; port: string }; to: { node: string } }[];
  layout: Record<string, { x: number; y: number }>;
}

export interface ReminderOptions {
  /** ISO-8601 duration; the template's 23 hours where absent. */
  readonly after?: string;
  /** `any`, or kinds and ids of channels. */
  readonly channels?: 'any' | readonly string[];
  readonly name?: string;
}

/** The document of templates/24h-reminder, with what a test wants different. */
export function readReminderFlow({ after, channels, name }: ReminderOptions = {}): ReminderFlow {
  const file = new URL('../../../../templates/24h-reminder/flow.json', import.meta.url);
  const flow = JSON.parse(readFileSync(file, 'utf8')) as ReminderFlow;
  const trigger = flow.nodes.find(({ kind }) => kind === 'no-reply');
  if (after !== undefined && trigger) trigger.params['after'] = after;
  if (channels !== undefined && trigger) trigger.params['channels'] = channels;
  if (name !== undefined) flow.name = name;
  return flow;
}
