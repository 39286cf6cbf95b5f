import {
  familyOf,
  isNodeKind,
  NODE_MODELS,
  VARIABLE_FAMILIES,
  type FlowDocument,
  type NamesOf,
} from '@janela/flow-schema';
import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useDesigner, useEditorState } from '../../designer-context.tsx';
import type { Directory } from '../../model/directory.ts';
import { readRecord, readText, readTexts } from './read-value.ts';

export type KnownNames = Readonly<Record<NamesOf, readonly string[]>>;

/** The same object as long as no name comes or goes, however much else is typed. */
export function useKnownNames(): KnownNames {
  const { directory } = useDesigner();
  const inFlow = useEditorState(useShallow(({ document }) => namesIn(document.nodes)));
  return useMemo(() => knownNames(inFlow, directory), [inFlow, directory]);
}

/** The names that the account and a flow use, in alphabetical order. */
export function knownNames(
  inFlow: readonly string[],
  { tags = [], stages = [], fields = [] }: Pick<Directory, 'tags' | 'stages' | 'fields'>,
): KnownNames {
  const known = (of: NamesOf, ofAccount: readonly string[] = []): readonly string[] => {
    const ofFlow = inFlow.filter((one) => one.startsWith(`${of} `)).map((one) => one.slice(of.length + 1));
    return [...new Set([...ofAccount, ...ofFlow])].toSorted((a, b) => a.localeCompare(b));
  };
  return {
    tags: known('tags', tags),
    stages: known('stages', stages),
    answers: known('answers'),
    'contact.fields': known('contact.fields', fields),
    'flow.input': known('flow.input'),
  };
}

/** The variables that read them in a text: `answers.city`. */
export function ownVariables(known: KnownNames): readonly string[] {
  const names = VARIABLE_FAMILIES.flatMap((family) => known[family].map((key) => `${family}.${key}`));
  return names.filter((name) => familyOf(name) !== null);
}

const REMEMBERED = new WeakMap<FlowDocument['nodes'], readonly string[]>();

/** What the blocks name, as `<of what> <name>`; half-written blocks too. Remembered by their list, which never changes in place. */
export function namesIn(nodes: FlowDocument['nodes']): readonly string[] {
  const remembered = REMEMBERED.get(nodes);
  if (remembered !== undefined) return remembered;
  const named = nodes.flatMap(({ kind, params }) => {
    const values = readRecord(params);
    const specs = isNodeKind(kind) ? NODE_MODELS[kind].form : [];
    return specs.flatMap(({ field, namesOf }) => {
      if (namesOf === undefined) return [];
      // An answer may be kept with the contact too.
      const kept = namesOf === 'answers' && values['saveIn'] === 'contact' ? ['contact.fields'] : [];
      return [namesOf, ...kept].flatMap((of) => namesAt(values[field]).map((name) => `${of} ${name}`));
    });
  });
  const names = [...new Set(named)].toSorted();
  REMEMBERED.set(nodes, names);
  return names;
}

/** A text, a list of texts, or the names of pairs. */
function namesAt(value: unknown): readonly string[] {
  return [readText(value), ...readTexts(value), ...Object.keys(readRecord(value))].filter((name) => name !== '');
}
