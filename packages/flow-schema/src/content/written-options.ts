import type { OfferedLink, OfferedReply } from './choice.ts';

/** Answers written out, so that a number is an answer. Numbers run through all sections. */
export function numberedLines(replies: readonly OfferedReply[]): string {
  return lines(replies, (index) => `${index + 1}.`);
}

/** What the quick replies below leave out: headings and descriptions. Empty where they leave out nothing. */
export function describedLines(replies: readonly OfferedReply[]): string {
  const leavesOut = replies.some(({ section, description }) => (section ?? '') !== '' || (description ?? '') !== '');
  return leavesOut ? lines(replies, () => '•') : '';
}

export function linkLines(links: readonly OfferedLink[]): string {
  return links.map(({ title, url }) => (title.trim() === '' ? url : `${title}: ${url}`)).join('\n');
}

function lines(replies: readonly OfferedReply[], mark: (index: number) => string): string {
  let heading: number | null = null;
  return replies
    .flatMap(({ title, description, section, sectionAt }, index) => {
      const line = `${mark(index)} ${title}${(description ?? '') === '' ? '' : ` – ${description}`}`;
      const isNew = sectionAt !== heading;
      heading = sectionAt;
      if (!isNew || (section ?? '').trim() === '') return [line];
      return index === 0 ? [section, line] : ['', section, line];
    })
    .join('\n');
}

/** Parts of a message one under the other, with a line between them. */
export function paragraphs(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part.trim() !== '').join('\n\n');
}
