import type { AnalysisContext, Issue, SendProof } from '@janela/flow-schema';
import { useEffect, useRef } from 'react';
import { createAnalysis } from '../model/analysis.ts';
import type { Editor } from '../model/editor.ts';
import { issueKey } from '../model/problems.ts';
import { createChecker } from './check-elsewhere.ts';

const NO_ISSUES: readonly Issue[] = [];

/** Keeps the editor's issues those of its newest document, with what the host knows beyond the analysis. */
export function useAnalysis(
  editor: Editor,
  { hostIssues, context }: { readonly hostIssues: readonly Issue[]; readonly context: AnalysisContext },
): void {
  const found = useRef(NO_ISSUES);
  const told = useRef(hostIssues);
  useEffect(() => {
    told.current = hostIssues;
    show(editor, [...found.current, ...hostIssues]);
  }, [editor, hostIssues]);
  useEffect(() => {
    const checker = createChecker();
    const analysis = createAnalysis({
      check: (document) => checker.check(document, context),
      onFindings({ issues, proofs }) {
        found.current = issues;
        showProofs(editor, proofs);
        show(editor, [...issues, ...told.current]);
      },
    });
    analysis.request(editor.store.getState().document);
    const stop = editor.store.subscribe((state, before) => {
      if (state.document !== before.document) analysis.request(state.document);
    });
    return () => {
      stop();
      analysis.stop();
      checker.stop();
    };
  }, [editor, context]);
}

/** Most edits change no issue: the same list stays, and no card and no panel is drawn again. */
function show(editor: Editor, issues: readonly Issue[]): void {
  const { issues: before } = editor.store.getState();
  const same = issues.length === before.length && issues.every((issue, index) => isSame(issue, before[index]));
  if (!same) editor.setIssues(issues);
}

function isSame(issue: Issue, before: Issue | undefined): boolean {
  return before !== undefined && issue.severity === before.severity && issueKey(issue) === issueKey(before);
}

/** As plain data they are compared whole: an edit that proves nothing else draws nothing anew. */
function showProofs(editor: Editor, proofs: readonly SendProof[]): void {
  if (JSON.stringify(proofs) !== JSON.stringify(editor.store.getState().proofs)) editor.setProofs(proofs);
}
