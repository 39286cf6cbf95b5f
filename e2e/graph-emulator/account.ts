/** A template the business has had approved (or paused, or disabled). */
export interface WhatsAppTemplate {
  readonly name: string;
  readonly language: string;
  readonly category: 'MARKETING' | 'UTILITY' | 'AUTHENTICATION';
  readonly status: 'APPROVED' | 'PENDING' | 'REJECTED' | 'PAUSED' | 'DISABLED';
  /** How many variables the body holds. */
  readonly bodyParameters: number;
}

export interface WhatsAppNumber {
  readonly channel: 'whatsapp';
  /** The phone number id, not the number. */
  readonly id: string;
  readonly token: string;
  readonly businessAccountId: string;
  readonly displayPhoneNumber: string;
  readonly name: string;
  readonly templates?: readonly WhatsAppTemplate[];
}

export interface MessengerPage {
  readonly channel: 'messenger';
  readonly id: string;
  readonly token: string;
  readonly name: string;
  /** Names of the approved utility templates. */
  readonly utilityTemplates?: readonly string[];
}

export interface InstagramAccount {
  readonly channel: 'instagram';
  readonly id: string;
  readonly token: string;
  readonly username: string;
  readonly name: string;
  /** `page`: through the linked Facebook Page and its token; `instagram`: Instagram Login with a token of its own. */
  readonly login: 'page' | 'instagram';
  readonly pageId?: string;
}

/** A business's end of one channel, as Meta knows it. */
export type Account = WhatsAppNumber | MessengerPage | InstagramAccount;

/** What `GET /{id}` tells of an account, before `fields` picks from it. */
export function describeAccount(account: Account): Record<string, unknown> {
  if (account.channel === 'whatsapp') {
    return {
      id: account.id,
      display_phone_number: account.displayPhoneNumber,
      verified_name: account.name,
      quality_rating: 'GREEN',
      code_verification_status: 'VERIFIED',
      platform_type: 'CLOUD_API',
    };
  }
  if (account.channel === 'messenger') return { id: account.id, name: account.name };
  return {
    id: account.id,
    user_id: account.id,
    username: account.username,
    name: account.name,
    account_type: 'BUSINESS',
  };
}
