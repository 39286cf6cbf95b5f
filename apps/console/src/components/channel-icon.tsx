import { IconBrandInstagram, IconBrandMessenger, IconBrandWhatsapp, type TablerIcon } from '@tabler/icons-react';
import type { ChannelKind } from '../api/answers.ts';

const ICONS: Readonly<Record<ChannelKind, TablerIcon>> = {
  whatsapp: IconBrandWhatsapp,
  messenger: IconBrandMessenger,
  instagram: IconBrandInstagram,
};

/** The platforms' own names: never translated. */
export const CHANNEL_NAMES: Readonly<Record<ChannelKind, string>> = {
  whatsapp: 'WhatsApp',
  messenger: 'Messenger',
  instagram: 'Instagram',
};

export function ChannelIcon({ kind, size = 16 }: { readonly kind: ChannelKind; readonly size?: number }) {
  const Icon = ICONS[kind];
  return <Icon size={size} stroke={1.6} aria-hidden="true" style={{ flex: 'none' }} />;
}
