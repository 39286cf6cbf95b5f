export { analyseFlow } from './analysis/analyse-flow.ts';
export { checkDraft, examineDraft } from './analysis/check-draft.ts';
export type { DraftFindings } from './analysis/check-draft.ts';
export type { AnalysisContext, KnownTemplate, OtherFlow } from './analysis/analysis-context.ts';
export { valuesKeptBy } from './analysis/meaning/value-ways.ts';
export { certify, noLongerAllowed } from './analysis/window-proof/certificate.ts';
export type { Certificate, CertifiedBlock } from './analysis/window-proof/certificate.ts';
export type { TimelineStep } from './analysis/window-proof/find-timeline.ts';
export { CHANNEL_KINDS } from './analysis/window-proof/channels-met.ts';
export { proveWindows } from './analysis/window-proof/prove-windows.ts';
export type { SendProof, WindowVerdict } from './analysis/window-proof/prove-windows.ts';
export { PUNCTUALITY_MS } from './analysis/window-proof/window-clock.ts';
export { diffFlows, isEmptyDiff } from './diff/diff-flows.ts';
export type { FlowDiff, NodeChange } from './diff/diff-flows.ts';
export type { FieldChange } from './diff/field-changes.ts';
export { canonicalHash } from './document/canonical-hash.ts';
export { canonicalJson } from './document/canonical-json.ts';
export { ANNOTATION_COLORS, ARBITRATIONS } from './document/flow-document.ts';
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
export { fixesFor, fixFor, hasOtherFixes } from './fixes/fix-for.ts';
export { fixText } from './fixes/fix-text.ts';
export { FIX_CODES } from './fixes/fix.ts';
export type { Fix, FixCode, FixEnv } from './fixes/fix.ts';
export { issueText } from './issues/issue-text.ts';
export { ISSUE_CODES } from './issues/issue.ts';
export type { Issue, IssueCode, IssueSeverity } from './issues/issue.ts';
export { LANGUAGES } from './languages/language.ts';
export type { Language } from './languages/language.ts';
export type { Calendar, LocalTime } from './calendar/calendar.ts';
export { WEEKDAYS, weeklyHoursField } from './calendar/weekly-hours.ts';
export type { DaySpan, WeeklyHours } from './calendar/weekly-hours.ts';
export { isOpenAt, lastWorkingMoment, longestGapMs, nextOpening } from './calendar/working-hours.ts';
export { replyOptions } from './content/content-field.ts';
export { CONTENT_LIMITS } from './content/content-limits.ts';
export type { ContentLimits, PressLimits } from './content/content-limits.ts';
export { contentChangeText, contentProblemText } from './content/content-text.ts';
export { fitContent } from './content/fit-content.ts';
export { fitPrivateReply } from './content/fit-private-reply.ts';
export { fitPublicReply } from './content/fit-public-reply.ts';
export type { FittedPublicReply } from './content/fit-public-reply.ts';
export { matchReply } from './content/match-reply.ts';
export type { AnswerToMatch } from './content/match-reply.ts';
export type {
  CarouselCard,
  ChannelAction,
  LinkButton,
  ListRow,
  ListSection,
  MediaKind,
  OutgoingContent,
  ReplyOption,
  TemplateButton,
  TemplateContent,
  TemplateHeader,
} from './content/message-content.ts';
export { textLength } from './content/text-length.ts';
export type { LengthUnit, TextLimit } from './content/text-length.ts';
export { CONTENT_CHANGES, CONTENT_PROBLEMS } from './content/wire-content.ts';
export type {
  ContentChange,
  ContentChangeCode,
  ContentProblem,
  ContentProblemCode,
  FittedContent,
  WireContent,
} from './content/wire-content.ts';
export { linkFlows } from './link/link-flows.ts';
export type { FlowLookup, LinkResult } from './link/link-flows.ts';
export { patternMatches } from './pattern/pattern.ts';
export { channelFits } from './nodes/channel-filter.ts';
export type { ChannelFilter } from './nodes/channel-filter.ts';
export { ANSWER_TYPES } from './nodes/ask/answer.ts';
export type { AnswerOption, AnswerSpec } from './nodes/ask/answer.ts';
export { questionContent } from './nodes/ask/question-content.ts';
export type { AssignTo } from './nodes/assign/model.ts';
export type { Branch, RuleGroup } from './nodes/condition/branches.ts';
export { MESSAGE_KINDS, REPLY_STATUSES, VALUE_OPERATORS } from './nodes/condition/rules.ts';
export type {
  AssigneeRule,
  ChannelRule,
  ConditionRule,
  DateRule,
  MessageKindRule,
  MessageTextRule,
  ReplyStatusRule,
  StageRule,
  TagRule,
  ValueRule,
  WindowStateRule,
  WorkingHoursRule,
} from './nodes/condition/rules.ts';
export { draftPorts } from './nodes/draft-ports.ts';
export type { EscalationStep } from './nodes/escalate/model.ts';
export type { FormField, FormSpec, NamesOf, Widget } from './nodes/form-spec.ts';
export { FIRST_RETRY_MS, longestRequestMs } from './nodes/http-request/model.ts';
export type { NodeFamily, NodeModel, NodeReading, NodeShell } from './nodes/node-model.ts';
export type { Reference } from './nodes/reference.ts';
export type { SplitWay } from './nodes/random-split/model.ts';
export { isNodeKind, NODE_KINDS, NODE_MODELS, portsOf } from './nodes/registry.ts';
export type { KnownNode, NodeKind, NodeParams, ParsedFlow } from './nodes/registry.ts';
export type { When } from './nodes/schedule/when.ts';
export { NOTIFY_WAYS } from './nodes/fields/recipients.ts';
export type { NotifyWay, Recipient } from './nodes/fields/recipients.ts';
export type { ConversationFilter, TriggerRules } from './nodes/triggers/trigger-rules.ts';
export { MATCH_MODES, WORD_MATCHES } from './nodes/triggers/word-match.ts';
export type { MessageMatch } from './nodes/triggers/word-match.ts';
export { UNTIL_TYPES } from './nodes/wait/until.ts';
export type { Until } from './nodes/wait/until.ts';
export type { NoReplyParams } from './nodes/no-reply/model.ts';
export type { WaitParams } from './nodes/wait/model.ts';
export type { NotifyTeamParams } from './nodes/notify-team/model.ts';
export { applyOperation } from './ops/apply-operation.ts';
export { connectRefusal } from './ops/connect-refusal.ts';
export { REFUSAL_CODES } from './ops/operation.ts';
export type { Operation, OperationResult, OperationType, Refusal, RefusalCode } from './ops/operation.ts';
export { refusalText } from './ops/refusal-text.ts';
export { fillAnswers, valueAt } from './template/fill-answers.ts';
export type { TemplateAnswer } from './template/fill-answers.ts';
export { TEMPLATE_GOALS, TEMPLATE_INDUSTRIES } from './template/goals.ts';
export type { TemplateGoal, TemplateIndustry } from './template/goals.ts';
export { localizeTemplate } from './template/localize-template.ts';
export { readTemplate } from './template/read-template.ts';
export type { LocalizedTemplate, TemplateFiles, TemplateProblem, TemplateReading } from './template/read-template.ts';
export { TEMPLATE_NEEDS } from './template/template-model.ts';
export type { TemplateModel, TemplateNeed } from './template/template-model.ts';
export { withoutAccount } from './template/without-account.ts';
export { TEXT_FILTERS } from './text-template/liquid-engine.ts';
export { readTextTemplate } from './text-template/read-text-template.ts';
export type { TextPart, TextProblem, TextReading } from './text-template/read-text-template.ts';
export { renderTextTemplate } from './text-template/render-text-template.ts';
export type { TextResult } from './text-template/render-text-template.ts';
export type { TextEnv, TextScope } from './text-template/text-scope.ts';
export { familyOf, TEXT_VARIABLES, VARIABLE_FAMILIES } from './text-template/variables.ts';
export type { TextVariable, VariableFamily } from './text-template/variables.ts';
