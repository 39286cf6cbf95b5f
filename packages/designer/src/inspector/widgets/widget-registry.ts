import type { Widget } from '@janela/flow-schema';
import type { ComponentType } from 'react';
import { ChannelsWidget } from './channels-widget.tsx';
import { ChoiceWidget } from './choice-widget.tsx';
import { ChoicesWidget } from './choices-widget.tsx';
import { DurationWidget } from './duration-widget.tsx';
import { MessageMatchWidget } from './message-match-widget.tsx';
import { MessageWidget } from './message-widget.tsx';
import { RecipientsWidget } from './recipients-widget.tsx';
import { RulesWidget } from './rules-widget.tsx';
import { TextWidget } from './text-widget.tsx';
import type { WidgetProps } from './widget-props.ts';

/** Total: a widget that a form may name and nobody has drawn does not compile. */
export const WIDGETS: Readonly<Record<Widget, ComponentType<WidgetProps>>> = {
  duration: DurationWidget,
  channels: ChannelsWidget,
  choice: ChoiceWidget,
  choices: ChoicesWidget,
  text: TextWidget,
  message: MessageWidget,
  'message-match': MessageMatchWidget,
  rules: RulesWidget,
  recipients: RecipientsWidget,
};
