export { checkDraft } from './analysis/check-draft.ts';
export { diffFlows, isEmptyDiff } from './diff/diff-flows.ts';
export type { FlowDiff, NodeChange } from './diff/diff-flows.ts';
export type { FieldChange } from './diff/field-changes.ts';
export { canonicalHash } from './document/canonical-hash.ts';
export { canonicalJson } from './document/canonical-json.ts';
export { ANNOTATION_COLORS } from './document/flow-document.ts';
export type {
  Annotation,
  AnnotationColor,
  FlowDocument,
  FlowEdge,
  FlowNode,
  FlowSettings,
  NodePosition,
  Port,
  SchemaVersions,
} from './document/flow-document.ts';
export { flowJsonSchema } from './document/json-schema.ts';
export { LIMITS } from './document/limits.ts';
export { parseFlow } from './document/parse-flow.ts';
export type { ParseFlowResult } from './document/parse-flow.ts';
export { readDraft } from './document/read-draft.ts';
export type { ReadDraftResult } from './document/read-draft.ts';
export { durationToMs, LONGEST_DURATION_MS, readDuration } from './duration/duration.ts';
export type { DurationReading } from './duration/duration.ts';
export { fixFor } from './fixes/fix-for.ts';
export { fixText } from './fixes/fix-text.ts';
export { FIX_CODES } from './fixes/fix.ts';
export type { Fix, FixCode, FixEnv } from './fixes/fix.ts';
export { issueText } from './issues/issue-text.ts';
export { ISSUE_CODES } from './issues/issue.ts';
export type { Issue, IssueCode, IssueSeverity } from './issues/issue.ts';
export { LANGUAGES } from './languages/language.ts';
export type { Language } from './languages/language.ts';
export { channelFits } from './nodes/channel-filter.ts';
export type { ChannelFilter } from './nodes/channel-filter.ts';
export type { ConditionParams } from './nodes/condition/model.ts';
export { REPLY_STATUSES } from './nodes/condition/rules.ts';
export type {
  ChannelRule,
  ConditionRule,
  MessageTextRule,
  ReplyStatusRule,
  WindowStateRule,
} from './nodes/condition/rules.ts';
export { draftPorts } from './nodes/draft-ports.ts';
export type { EndParams } from './nodes/end/model.ts';
export type { FormField, FormSpec, Widget } from './nodes/form-spec.ts';
export type { MessageMatch, MessageReceivedParams } from './nodes/message-received/model.ts';
export type { NoReplyParams } from './nodes/no-reply/model.ts';
export type { NodeFamily, NodeModel, NodeReading, NodeShell, Reference } from './nodes/node-model.ts';
export type { NotifyTeamParams, Recipient } from './nodes/notify-team/model.ts';
export { isNodeKind, NODE_KINDS, NODE_MODELS, portsOf } from './nodes/registry.ts';
export type { KnownNode, NodeKind, NodeParams, ParsedFlow } from './nodes/registry.ts';
export type { SendMessageParams } from './nodes/send-message/model.ts';
export type { WaitParams } from './nodes/wait/model.ts';
export { applyOperation } from './ops/apply-operation.ts';
export { connectRefusal } from './ops/connect-refusal.ts';
export { REFUSAL_CODES } from './ops/operation.ts';
export type { Operation, OperationResult, OperationType, Refusal, RefusalCode } from './ops/operation.ts';
export { refusalText } from './ops/refusal-text.ts';
export { readTextTemplate, renderTextTemplate, TEXT_VARIABLES } from './text-template/text-template.ts';
export type { TextPart, TextProblem, TextReading, TextVariable } from './text-template/text-template.ts';
