import type { ChannelKind } from '@janela/messaging-window';
import { z } from 'zod';
import type { ClockContext, PlannedSend, PortClocks, WindowClock } from '../analysis/window-proof/window-clock.ts';
import type { FlowNode, Port } from '../document/flow-document.ts';
import { nodeShellFields } from '../document/document-shape.ts';
import { findingsFromZod } from '../issues/issues-from-zod.ts';
import type { Finding } from '../issues/issues-from-zod.ts';
import type { Migration } from '../migrations/migrate.ts';
import type { FormSpec } from './form-spec.ts';
import type { Reference } from './reference.ts';
import type { TriggerRules } from './triggers/trigger-rules.ts';
import type { ShownMessage, ValueKept, ValueRead } from './node-uses.ts';

/** What a kind is for: decides its place in the palette. Only triggers start a run, and nothing leads into one. */
export type NodeFamily = 'trigger' | 'message' | 'logic' | 'team' | 'data' | 'end';

/** Which messages of a customer set a trigger off: all of them, or some by what they are; and in which conversations. */
export interface HeardMessage {
  readonly which: 'any' | 'some';
  readonly rules: TriggerRules;
}

/** What an author of a kind writes. */
export interface NodeDefinition<Kind extends string, Params> {
  readonly kind: Kind;
  readonly family: NodeFamily;
  readonly params: z.ZodType<Params>;
  /** What a freshly dropped block starts with. May hold empty texts the admin still has to write. */
  readonly defaults: Params;
  readonly ports: (params: Params) => readonly Port[];
  /** As much of params that do not parse yet as the ways out are made of. Absent: these are the same whatever the params. */
  readonly draft?: z.ZodType<Partial<Params>>;
  /** True where a run may sleep here. */
  readonly waits: boolean;
  /** True where it may also be woken in no time, again and again: a loop through this node needs another wait. Absent: false. */
  readonly hurries?: boolean;
  readonly form: FormSpec;
  readonly references: (params: Params) => readonly Reference[];
  /** Triggers: the clock when a run starts here; null: it never starts on this channel. Absent: no trigger. */
  readonly begins?: (params: Params, context: ClockContext) => WindowClock | null;
  /** The clock on each way out. Absent: no time passes here, and it is the same on every port. */
  readonly transfer?: (params: Params, clock: WindowClock, context: ClockContext) => PortClocks;
  /** What it may send to the customer. Absent: nothing. */
  readonly sends?: (params: Params, channel: ChannelKind) => readonly PlannedSend[];
  /** Nodes it goes on at without a connection. */
  readonly leadsTo?: (params: Params) => readonly string[];
  /** Values that it reads by a name, other than in its texts. Absent: none. */
  readonly reads?: (params: Params) => readonly ValueRead[];
  /** Values that it writes. Absent: none. */
  readonly keeps?: (params: Params) => readonly ValueKept[];
  /** Messages as the customer gets them. Absent: none. */
  readonly shows?: (params: Params) => readonly ShownMessage[];
  /** Ports behind which the customer waits for something: left open, nothing more ever comes. Absent: none. */
  readonly mustLeadOn?: (params: Params) => readonly string[];
  /** Triggers that a customer's message may set off, whatever its words. Null or absent: none does, or only certain words. */
  readonly onMessage?: (params: Params) => HeardMessage | null;
  /** Triggers: whether one event may start a run here and at another trigger of the kind. Absent: none does. */
  readonly coincides?: (params: Params, other: Params) => boolean;
  /** Migration `n` (from 1) turns params of version `n` into version `n + 1`. */
  readonly migrations: readonly Migration[];
}

/** Whether a loop through nodes of this kind is safe: a run that comes round rests here. */
export function isRest({
  waits,
  hurries = false,
}: Pick<NodeDefinition<string, unknown>, 'waits' | 'hurries'>): boolean {
  return waits && !hurries;
}

/** A node whose kind is known and whose params are still any JSON. */
export interface NodeShell {
  readonly id: string;
  readonly name?: string | undefined;
  readonly params: unknown;
}

export type NodeReading<Node> =
  { readonly ok: true; readonly node: Node } | { readonly ok: false; readonly findings: readonly Finding[] };

/** One node kind as the rest of the product sees it. */
export interface NodeModel<Kind extends string, Params> extends NodeDefinition<Kind, Params> {
  /** Version of the params that this code writes. */
  readonly version: number;
  /** The whole node, for the published JSON Schema. */
  readonly schema: z.ZodType;
  /** Checks the params of a node; findings carry paths from the node on, such as `params.after`. */
  readonly read: (shell: NodeShell) => NodeReading<FlowNode<Kind, Params>>;
  /** The params; of those that do not parse, what the ways out are made of, and else those of a fresh node. */
  readonly draftParams: (shell: NodeShell) => Params;
  /** The ways out of a node whose params may be broken. */
  readonly portsOfShell: (shell: NodeShell) => readonly Port[];
}

/** Completes a definition. Reading lives here, bound to its own params type, so that no caller needs a cast. */
export function defineNode<Kind extends string, Params>(
  definition: NodeDefinition<Kind, Params>,
): NodeModel<Kind, Params> {
  const { kind, params, ports, defaults, draft } = definition;
  const draftParams = (shell: NodeShell): Params => {
    const reading = params.safeParse(shell.params);
    return reading.success ? reading.data : { ...defaults, ...draft?.safeParse(shell.params).data };
  };
  return {
    ...definition,
    version: definition.migrations.length + 1,
    schema: z.strictObject({ ...nodeShellFields, kind: z.literal(kind), params }),
    read(shell) {
      const reading = params.safeParse(shell.params);
      if (reading.success) {
        const name = shell.name === undefined ? {} : { name: shell.name };
        return { ok: true, node: { id: shell.id, kind, ...name, params: reading.data } };
      }
      const findings = findingsFromZod(reading.error.issues, shell.params);
      return { ok: false, findings: findings.map((finding) => ({ ...finding, path: ['params', ...finding.path] })) };
    },
    draftParams,
    portsOfShell: (shell) => ports(draftParams(shell)),
  };
}
