import type { ChannelKind } from '@janela/messaging-window';

/** What a flow may point at outside itself, by id. The host looks it up; the designer only shows it. */
export interface Directory {
  readonly channels: readonly { readonly id: string; readonly name: string; readonly kind: ChannelKind }[];
  readonly members: readonly { readonly id: string; readonly name: string }[];
  /** The other flows of the account. Absent: the host lists none. */
  readonly flows?: readonly { readonly id: string; readonly name: string }[];
  /** Keys of the contact fields of the account. */
  readonly fields?: readonly string[];
  /** Tags and stages that conversations of the account have or had. */
  readonly tags?: readonly string[];
  readonly stages?: readonly string[];
  /** Approved templates, with the names or numbers of their gaps. */
  readonly templates?: readonly {
    readonly name: string;
    readonly language: string;
    readonly parameters: readonly string[];
  }[];
}

/** Of one block of a live flow, over the chosen period; `waiting` is now. */
export interface NodeCounts {
  readonly entered: number;
  readonly waiting: number;
  readonly failed: number;
  /** How often each port was taken. */
  readonly ports: Readonly<Record<string, number>>;
}

/** By node id. A block without an entry was never entered. */
export type FlowCounts = Readonly<Record<string, NodeCounts>>;
