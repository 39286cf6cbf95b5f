/** What an open console must hear about at once. Carries ids only: the console fetches what it may see. */
export interface LiveChange {
  readonly accountId: string;
  readonly type:
    | 'notification.created'
    | 'notification.read'
    | 'conversation.changed'
    | 'message.changed'
    | 'flow.changed'
    | 'task.changed';
  readonly id: string;
  /** With `flow.changed`: the draft's revision, so that an editor knows its own save. */
  readonly revision?: number | undefined;
  /** Absent: every member of the account. */
  readonly memberIds?: readonly string[];
}
