const META = 'https://developers.facebook.com/documentation/business-messaging';

/** The pages the rules were read in. */
export const SOURCES = {
  messengerPolicy: { title: 'Messenger Platform policy', url: `${META}/messenger-platform/policy` },
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
  whatsappService: { title: 'Service messages', url: `${META}/whatsapp/messages/send-messages` },
  whatsappPricing: { title: 'Pricing', url: `${META}/whatsapp/pricing` },
  whatsappTemplates: { title: 'Templates', url: `${META}/whatsapp/templates/overview` },
  whatsappGroups: { title: 'Groups pricing', url: `${META}/whatsapp/groups/pricing` },
} as const;
