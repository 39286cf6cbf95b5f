import type { paths } from './generated/api-types.ts';

/** What a path answers when it goes well. */
type AnswerOf<Path extends keyof paths, Method extends keyof paths[Path]> = paths[Path][Method] extends {
  responses: infer Responses;
}
  ? Responses extends { 200: { content: { 'application/json': infer Body } } }
    ? Body
    : Responses extends { 201: { content: { 'application/json': infer Body } } }
      ? Body
      : never
  : never;

export type Me = AnswerOf<'/api/v1/me', 'get'>;
export type ConversationPage = AnswerOf<'/api/v1/conversations', 'get'>;
export type Conversation = ConversationPage['items'][number];
export type ConversationDetail = AnswerOf<'/api/v1/conversations/{id}', 'get'>;
export type ReplyStatus = Conversation['replyStatus'];
export type Message = AnswerOf<'/api/v1/conversations/{id}/messages', 'get'>['items'][number];
export type SentContent = NonNullable<Message['content']['sent']>;
export type Facts = Pick<ConversationDetail, 'tags' | 'fields' | 'stage' | 'assigneeId'>;
export type FactsRequest =
  paths['/api/v1/conversations/{id}/facts']['patch']['requestBody']['content']['application/json'];
export type TaskPage = AnswerOf<'/api/v1/tasks', 'get'>;
export type Task = TaskPage['items'][number];
export type Account = AnswerOf<'/api/v1/account', 'get'>;
export type WorkingHours = NonNullable<Account['workingHours']>;
export type AccountChanges = NonNullable<
  paths['/api/v1/account']['patch']['requestBody']
>['content']['application/json'];
export type MessageTemplate = AnswerOf<'/api/v1/message-templates', 'get'>['items'][number];
export type NewMessageTemplate =
  paths['/api/v1/message-templates']['post']['requestBody']['content']['application/json'];
export type Receiver = AnswerOf<'/api/v1/webhook-endpoints', 'get'>['items'][number];
export type ReceiverTest = AnswerOf<'/api/v1/webhook-endpoints/{id}/test', 'post'>;
export type NewReceiver = paths['/api/v1/webhook-endpoints']['post']['requestBody']['content']['application/json'];
export type NotificationPage = AnswerOf<'/api/v1/notifications', 'get'>;
export type Notification = NotificationPage['items'][number];
export type Channel = AnswerOf<'/api/v1/channels', 'get'>['items'][number];
export type ChannelKind = Channel['kind'];
export type ConnectedChannel = AnswerOf<'/api/v1/channels', 'post'>;
export type NewChannel = paths['/api/v1/channels']['post']['requestBody']['content']['application/json'];
export type Flow = AnswerOf<'/api/v1/flows', 'get'>['items'][number];
export type FlowDetail = AnswerOf<'/api/v1/flows/{id}', 'get'>;
export type FlowSurroundings = AnswerOf<'/api/v1/flows/{id}/surroundings', 'get'>;
export type FlowVersion = AnswerOf<'/api/v1/flows/{id}/versions', 'get'>['items'][number];
export type FlowVersionDetail = AnswerOf<'/api/v1/flows/{id}/versions/{number}', 'get'>;
export type RunsOfNode = AnswerOf<'/api/v1/flows/{id}/runs-by-node', 'get'>['items'][number];
export type Published = AnswerOf<'/api/v1/flows/{id}/publish', 'post'>;
export type PublishRequest = paths['/api/v1/flows/{id}/publish']['post']['requestBody']['content']['application/json'];
export type Template = AnswerOf<'/api/v1/templates', 'get'>['items'][number];
export type TemplateDetail = AnswerOf<'/api/v1/templates/{templateId}', 'get'>;
export type AccountTemplate = AnswerOf<'/api/v1/account-templates', 'get'>['items'][number];
export type AccountTemplateDetail = AnswerOf<'/api/v1/account-templates/{id}', 'get'>;
export type KeepTemplateRequest =
  paths['/api/v1/account-templates']['post']['requestBody']['content']['application/json'];
export type FlowFromTemplate = Extract<
  paths['/api/v1/flows']['post']['requestBody']['content']['application/json'],
  { readonly templateId: string }
>;
export type NewAccount = paths['/api/v1/setup']['post']['requestBody']['content']['application/json'];
