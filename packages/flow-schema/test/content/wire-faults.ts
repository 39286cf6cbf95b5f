import type { ChannelKind } from '@janela/messaging-window';
import type { WireContent } from '../../src/index.ts';

/**
 * What a platform would refuse a message for. Written from the platforms' tables a second time, on purpose: it shares
 * neither the limits nor the counting with what it checks.
 */
export function wireFaults(wire: WireContent, channel: ChannelKind): readonly string[] {
  const faults: string[] = [];
  const bytes = (text: string) => Buffer.byteLength(text, 'utf8');
  const check = (isRight: boolean, fault: string) => void (isRight || faults.push(`${wire.kind}: ${fault}`));
  const filled = (text: string, most: number, what: string) =>
    check(text.trim() !== '' && text.length <= most, `${what} of ${text.length}`);
  const isWhatsApp = channel === 'whatsapp';
  const longText = (text: string) => {
    if (channel === 'instagram') check(text.trim() !== '' && bytes(text) <= 1_000, `text of ${bytes(text)} bytes`);
    else filled(text, isWhatsApp ? 4_096 : 1_999, 'text');
  };
  const buttonTitles = (titles: readonly string[]) => {
    check(titles.length >= 1 && titles.length <= 3, `${titles.length} buttons`);
    if (isWhatsApp) check(new Set(titles).size === titles.length, 'repeated titles');
    for (const title of titles) filled(title, 20, 'button title');
  };

  switch (wire.kind) {
    case 'text':
      longText(wire.text);
      break;
    case 'image':
    case 'video':
    case 'document':
    case 'audio':
      check(wire.caption === undefined || (isWhatsApp && wire.kind !== 'audio'), 'caption');
      if (wire.caption !== undefined) filled(wire.caption, 1_024, 'caption');
      check(wire.fileName === undefined || wire.kind === 'document', 'file name');
      break;
    case 'buttons':
      filled(wire.text, isWhatsApp ? 1_024 : 640, 'text');
      if (channel === 'instagram') check(bytes(wire.text) <= 640, 'text in bytes');
      buttonTitles(wire.buttons.map(({ title }) => title));
      if (isWhatsApp) check(!wire.buttons.some((button) => 'url' in button), 'address among replies');
      else check(wire.footer === undefined && wire.imageUrl === undefined, 'footer or picture');
      if (wire.footer !== undefined) filled(wire.footer, 60, 'footer');
      break;
    case 'link':
      check(isWhatsApp, 'not on this channel');
      filled(wire.text, 1_024, 'text');
      filled(wire.link.title, 20, 'title');
      if (wire.footer !== undefined) filled(wire.footer, 60, 'footer');
      break;
    case 'quick-replies':
      check(!isWhatsApp, 'not on this channel');
      longText(wire.text);
      check(wire.replies.length >= 1 && wire.replies.length <= 13, `${wire.replies.length} replies`);
      for (const { title } of wire.replies) filled(title, 20, 'title');
      break;
    case 'list': {
      check(isWhatsApp, 'not on this channel');
      filled(wire.text, 4_096, 'text');
      filled(wire.button, 20, 'button');
      if (wire.footer !== undefined) filled(wire.footer, 60, 'footer');
      const rows = wire.sections.flatMap((section) => section.rows);
      check(rows.length >= 1 && rows.length <= 10, `${rows.length} rows`);
      for (const { title } of wire.sections) {
        if (title !== undefined) filled(title, 24, 'section');
        else check(wire.sections.length === 1, 'section without a title');
      }
      for (const { title, description } of rows) {
        filled(title, 24, 'row');
        if (description !== undefined) filled(description, 72, 'description');
      }
      break;
    }
    case 'carousel':
      check(!isWhatsApp, 'not on this channel');
      check(wire.cards.length >= 1 && wire.cards.length <= 10, `${wire.cards.length} cards`);
      for (const card of wire.cards) {
        filled(card.title, 80, 'card title');
        if (card.subtitle !== undefined) filled(card.subtitle, 80, 'subtitle');
        if (card.buttons.length > 0) buttonTitles(card.buttons.map(({ title }) => title));
        check(card.subtitle !== undefined || card.imageUrl !== undefined || card.buttons.length > 0, 'bare card');
      }
      break;
    case 'template':
      check(channel !== 'instagram', 'not on this channel');
      break;
  }
  return faults;
}

/** Everything of it that the customer may answer with by a press. */
export function pressableIds(wire: WireContent): readonly string[] {
  switch (wire.kind) {
    case 'buttons':
      return wire.buttons.flatMap((button) => ('id' in button ? [button.id] : []));
    case 'quick-replies':
      return wire.replies.map(({ id }) => id);
    case 'list':
      return wire.sections.flatMap(({ rows }) => rows.map(({ id }) => id));
    case 'carousel':
      return wire.cards.flatMap(({ buttons }) => buttons.flatMap((button) => ('id' in button ? [button.id] : [])));
    case 'text':
    case 'image':
    case 'video':
    case 'audio':
    case 'document':
    case 'link':
    case 'template':
      return [];
  }
}
