import { ipcMain, type WebContents, type WebFrameMain } from 'electron';
import type { Question, Questions } from '../channels.ts';
import { isOwnAddress } from './app-scheme.ts';

/** Turns what came from a page into an input; throws on anything else. */
type Parse<T> = (input: unknown) => T;

/** Answers one of the page's questions. Only the program's own page is heard, and its input is parsed. */
export function answerQuestion<Q extends Question>(
  question: Q,
  parse: Parse<Questions[Q]['input']>,
  answer: (
    input: Questions[Q]['input'],
    asker: WebContents,
  ) => Promise<Questions[Q]['answer']> | Questions[Q]['answer'],
): void {
  ipcMain.handle(question, (event, input: unknown) => {
    if (!isOwnPage(event.senderFrame)) throw new Error(`${question}: the sender is refused`);
    return answer(parse(input), event.sender);
  });
}

/** The page itself: not a frame inside it, not a frame that is gone. */
function isOwnPage(frame: WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && isOwnAddress(frame.url);
}
