import type { Issue } from '@janela/flow-schema';

export interface RuleEditorProps {
  /** `params.rules.0` */
  readonly path: string;
  readonly rule: Readonly<Record<string, unknown>>;
  readonly issues: readonly Issue[];
  readonly onChange: (rule: Readonly<Record<string, unknown>>, part: string) => void;
}
