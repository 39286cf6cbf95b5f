const META = 'https://developers.facebook.com/documentation/business-messaging';

/** The pages the rules were read in. */
export const SOURCES = {
  messengerPolicy: { title: 'Messenger Platform policy', url: `${META}/messenger-platform/policy` },
  messengerErrors: { title: 'Messenger Platform error codes', url: `${META}/messenger-platform/error-codes` },
  messengerSend: { title: 'Send a message', url: `${META}/messenger-platform/send-messages` },
  sendReference: { title: 'Send API reference', url: `${META}/messenger-platform/reference/send-api` },
  messengerUtility: { title: 'Utility messages', url: `${META}/messenger-platform/send-messages/utility-messages` },
  messengerMarketing: {
    title: 'Marketing messages on Messenger: questions',
    url: `${META}/messenger-platform/marketing-messages-on-messenger/faq`,
  },
  privateReplies: { title: 'Private replies', url: `${META}/messenger-platform/discovery/private-replies` },
  instagramPrivateReplies: {
    title: 'Instagram private replies',
    url: `${META}/instagram-messaging/features/private-replies`,
  },
  instagramSend: { title: 'Instagram: send a message', url: `${META}/instagram-messaging/features/send-message` },
  instagramStoryMention: {
    title: 'Instagram: story mention',
    url: 'https://developers.facebook.com/docs/messenger-platform/instagram/features/story-mention',
  },
  instagramWebhooks: { title: 'Webhooks for Instagram messaging', url: `${META}/instagram-messaging/webhooks` },
  /** A newspaper that quotes the terms: the terms themselves were not read. */
  whatsappAiTerms: {
    title: 'NDTV on the WhatsApp Business Solution terms for AI providers',
    url: 'https://www.ndtv.com/feature/whatsapp-ai-chatbot-ban-openai-perplexity-meta-ai-no-more-chatgpt-on-whatsapp-ai-chatbots-face-ban-9492156',
  },
  whatsappErrors: { title: 'WhatsApp error codes', url: `${META}/whatsapp/support/error-codes` },
  whatsappIdentity: { title: 'Business-scoped user ids', url: `${META}/whatsapp/business-scoped-user-ids` },
  whatsappLimits: { title: 'Messaging limits', url: `${META}/whatsapp/messaging-limits` },
  whatsappNonTemplatePricing: {
    title: 'Pricing of non-template messages',
    url: `${META}/whatsapp/pricing/non-template-messages`,
  },
  whatsappWebhooks: { title: 'WhatsApp webhooks', url: `${META}/whatsapp/webhooks/overview` },
  whatsappService: { title: 'Service messages', url: `${META}/whatsapp/messages/send-messages` },
  whatsappPricing: { title: 'Pricing', url: `${META}/whatsapp/pricing` },
  whatsappTemplates: { title: 'Templates', url: `${META}/whatsapp/templates/overview` },
  whatsappGroups: { title: 'Groups pricing', url: `${META}/whatsapp/groups/pricing` },
} as const;
