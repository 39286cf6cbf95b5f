/**
 * Writes at the caret as if it had been typed, so that the browser's own undo knows it. Replaces from `from` on where that is given. The
 * old command is the only one that does so; where it is not there, the text is set and the page is told.
 */
export function insertText(element: HTMLTextAreaElement, text: string, from?: number): void {
  element.focus();
  if (from !== undefined) element.setSelectionRange(from, element.selectionEnd);
  const typed = 'execCommand' in document && document.execCommand('insertText', false, text);
  if (typed) return;
  element.setRangeText(text, element.selectionStart, element.selectionEnd, 'end');
  element.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }));
}
