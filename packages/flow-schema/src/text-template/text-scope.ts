import type { EpochMs } from '@janela/messaging-window';
import type { Calendar } from '../calendar/calendar.ts';

type Values = Readonly<Record<string, string>>;

/** What a text is filled in with. What is not known is an empty text. */
export interface TextScope {
  readonly contact: {
    readonly name: string;
    readonly firstName: string;
    readonly phone: string;
    readonly email: string;
    readonly fields: Values;
  };
  readonly channel: { readonly name: string };
  readonly conversation: {
    readonly lastMessage: string;
    readonly stage: string;
    readonly assignee: string;
    readonly link: string;
  };
  readonly window: { readonly timeLeft: string };
  readonly answers: Values;
  readonly flow: { readonly input: Values };
}

/** The surroundings of a text: its clock, and how long it may become, in characters. */
export interface TextEnv {
  readonly now: EpochMs;
  readonly timeZone: string;
  readonly calendar: Calendar;
  readonly longest: number;
  /** What becomes of each value on its way into the text, where that is no text for people. Absent: it stays as it is. */
  readonly escape?: (value: string) => string;
}
