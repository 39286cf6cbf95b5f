import type { Locale } from '../database/schema/auth.ts';
import { composeMail, type Mail } from './compose-mail.ts';
import { composeRuleChange } from './compose-rule-change.ts';
import type { ConsoleLinks } from './links.ts';
import type { LoadedDelivery } from './load-delivery.ts';

/** What a reader of this language is told. */
export function composeDelivery(
  { subject, account }: LoadedDelivery,
  { locale, now, links }: { readonly locale: Locale; readonly now: number; readonly links: ConsoleLinks },
): Mail {
  if (subject.kind === 'rules-changed') {
    const link = subject.flowId === null ? null : links.linkToFlow(subject.flowId);
    return composeRuleChange({ change: subject.ruleChange, link, locale });
  }
  const { kind, text, contact, channel, facts, conversationId } = subject;
  return composeMail({
    kind,
    text,
    contactName: contact.name,
    channelName: channel.name,
    lastMessage: facts.lastInbound,
    windowClosesAt: facts.windowClosesAt,
    now,
    locale,
    timeZone: account.timeZone,
    link: links.linkTo(conversationId),
  });
}
