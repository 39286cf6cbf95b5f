import type { Comment, EmulatorState } from './emulator-state.ts';
import { type GraphRefusal, privateReplyRefused } from './graph-refusal.ts';
import { sevenDaysMs } from './messaging-windows.ts';

interface Question {
  readonly accountId: string;
  readonly channel: 'messenger' | 'instagram';
  readonly commentId: string;
}

/** The one-shot right that a comment gives. The window opens only when the person answers. */
export function judgePrivateReply(
  state: EmulatorState,
  question: Question,
): { readonly comment: Comment } | { readonly refusal: GraphRefusal } {
  const comment = state.comments.get(question.commentId);
  if (comment === undefined || comment.accountId !== question.accountId) {
    return { refusal: privateReplyRefused(question.channel, 'unknown') };
  }
  if (state.now() - comment.at >= sevenDaysMs) return { refusal: privateReplyRefused(question.channel, 'expired') };
  if (comment.privateReplies > 0) return { refusal: privateReplyRefused(question.channel, 'used') };
  return { comment };
}
