import type { ChannelKind } from '@janela/messaging-window';
import { IconBrandInstagram, IconBrandMessenger, IconBrandWhatsapp, type TablerIcon } from '@tabler/icons-react';

const ICONS: Readonly<Record<ChannelKind, TablerIcon>> = {
  whatsapp: IconBrandWhatsapp,
  messenger: IconBrandMessenger,
  instagram: IconBrandInstagram,
};

/** Stands beside the name, so it is never the only sign. */
export function ChannelIcon({ kind }: { readonly kind: ChannelKind }) {
  const Icon = ICONS[kind];
  return <Icon size={16} stroke={1.6} aria-hidden="true" />;
}
