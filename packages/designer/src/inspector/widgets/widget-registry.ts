import type { Widget } from '@janela/flow-schema';
import type { ComponentType } from 'react';
import { AddressWidget } from './address-widget.tsx';
import { AnswerWidget } from './answer-widget.tsx';
import { BlockWidget } from './block-widget.tsx';
import { BranchesWidget } from './branches-widget.tsx';
import { ChannelsWidget } from './channels-widget.tsx';
import { ChoiceWidget } from './choice-widget.tsx';
import { ChoicesWidget } from './choices-widget.tsx';
import { ContentWidget } from './content-widget.tsx';
import { ConversationFilterWidget } from './conversation-filter-widget.tsx';
import { DurationWidget } from './duration-widget.tsx';
import { EmojiWidget } from './emoji-widget.tsx';
import { FieldWidget } from './field-widget.tsx';
import { FlowWidget } from './flow-widget.tsx';
import { LadderWidget } from './ladder-widget.tsx';
import { MembersWidget } from './members-widget.tsx';
import { MessageMatchWidget } from './message-match-widget.tsx';
import { MessageWidget } from './message-widget.tsx';
import { MessagesWidget } from './messages-widget.tsx';
import { MomentWidget } from './moment-widget.tsx';
import { NumberWidget } from './number-widget.tsx';
import { PairsWidget } from './pairs-widget.tsx';
import { RecipientsWidget } from './recipients-widget.tsx';
import { ScheduleWidget } from './schedule-widget.tsx';
import { TemplateWidget } from './template-widget.tsx';
import { TextWidget } from './text-widget.tsx';
import { WeightsWidget } from './weights-widget.tsx';
import type { WidgetProps } from './widget-props.ts';
import { WordsWidget } from './words-widget.tsx';

/** Total: a widget that a form may name and nobody has drawn does not compile. */
export const WIDGETS: Readonly<Record<Widget, ComponentType<WidgetProps>>> = {
  duration: DurationWidget,
  channels: ChannelsWidget,
  choice: ChoiceWidget,
  choices: ChoicesWidget,
  text: TextWidget,
  message: MessageWidget,
  messages: MessagesWidget,
  'message-match': MessageMatchWidget,
  branches: BranchesWidget,
  recipients: RecipientsWidget,
  'conversation-filter': ConversationFilterWidget,
  words: WordsWidget,
  content: ContentWidget,
  answer: AnswerWidget,
  weights: WeightsWidget,
  ladder: LadderWidget,
  members: MembersWidget,
  template: TemplateWidget,
  schedule: ScheduleWidget,
  moment: MomentWidget,
  pairs: PairsWidget,
  flow: FlowWidget,
  block: BlockWidget,
  field: FieldWidget,
  address: AddressWidget,
  number: NumberWidget,
  emoji: EmojiWidget,
};
