import type { InstagramAccount, MessengerPage, WhatsAppNumber } from '../graph-emulator/account.ts';

/** The app whose secret signs every webhook of the stage. */
export const APP_SECRET = 'stage-app-secret-0123456789';

export const WHATSAPP: WhatsAppNumber = {
  channel: 'whatsapp',
  id: '106540352242922',
  token: 'stage-whatsapp-token',
  businessAccountId: '102290129340398',
  displayPhoneNumber: '+55 11 98888-0000',
  name: 'Flor de Sal WhatsApp',
};

export const MESSENGER: MessengerPage = {
  channel: 'messenger',
  id: '1906385232743451',
  token: 'stage-messenger-token',
  name: 'Flor de Sal Messenger',
};

export const INSTAGRAM: InstagramAccount = {
  channel: 'instagram',
  id: '17841400008460056',
  token: 'stage-instagram-token',
  username: 'flordesal',
  name: 'Flor de Sal Instagram',
  login: 'instagram',
};

export const BUSINESSES = [WHATSAPP, MESSENGER, INSTAGRAM] as const;
