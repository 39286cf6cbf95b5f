/** Where in the console one goes to act on what one was told. */
export interface ConsoleLinks {
  readonly linkTo: (conversationId: string) => string;
  readonly linkToFlow: (flowId: string) => string;
}
