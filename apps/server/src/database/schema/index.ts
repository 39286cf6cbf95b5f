export { accountTemplates, type TemplateAsk } from './account-templates.ts';
export {
  accounts,
  apiKeys,
  credentials,
  invitations,
  members,
  rateLimits,
  sessions,
  users,
  verifications,
  type Locale,
} from './auth.ts';
export { backTests } from './back-tests.ts';
export { channels } from './channels.ts';
export { contacts, conversations, identities } from './conversations.ts';
export { conversationEvents, traces } from './events.ts';
export { flows, flowVersions, runs } from './flows.ts';
export { messageTemplates } from './message-templates.ts';
export { messages, type StatusReason } from './messages.ts';
export { nodeCounts } from './node-counts.ts';
export { notificationDeliveries, notificationRecipients, notifications, webhookEndpoints } from './notifications.ts';
export { channelActions, httpRequests } from './run-orders.ts';
export { assignmentTurns, presence, tasks } from './team.ts';
export { timers } from './timers.ts';
