import type { FormField, Issue, NodeKind } from '@janela/flow-schema';

export interface WidgetOption {
  readonly value: string;
  readonly label: string;
}

/** What every widget is given. It holds no truth of its own: what it shows is read from `value`, which may be any JSON. */
export interface WidgetProps {
  /** The dotted path of the field, as issues name it: `params.after`. */
  readonly path: string;
  readonly kind: NodeKind;
  readonly spec: FormField;
  readonly label: string;
  readonly help?: string | undefined;
  readonly value: unknown;
  readonly options: readonly WidgetOption[];
  /** What is wrong with this field and with anything in it. */
  readonly issues: readonly Issue[];
  /** `undefined` takes the field out. `part` is what is being typed into, so that a burst there is one undo. */
  readonly onChange: (value: unknown, part?: string) => void;
}
