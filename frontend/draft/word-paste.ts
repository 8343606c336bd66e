/* What Word puts on the clipboard, brought to what the document model knows: the final text, its lists and its emphasis. */

/** How Word marks what it has written, in every version since 2000. */
const WORD = /<meta[^>]+content="?(Microsoft Word|Word\.Document)|urn:schemas-microsoft-com:office:word|class="?Mso/i;

/** What is no part of the final text: deleted words, hidden words, comments and their marks. */
const DROPPED = [
  'del',
  '[class="msoDel" i]',
  '[style*="mso-hide:all" i]',
  '[style*="mso-element:comment-list" i]',
  '[style*="mso-special-character:comment" i]',
  '.MsoCommentReference',
  '.msocomanchor',
].join(', ');

const FOOTNOTES = '[style*="mso-footnote-id" i], [style*="mso-endnote-id" i]';
const FOOTNOTE_TEXTS = '[style*="mso-element:footnote-list" i], [style*="mso-element:endnote-list" i]';
const HEADINGS = 'h1, h2, h3, h4, h5, h6, p.MsoTitle, p.MsoSubtitle, p[class^="MsoHeading"]';
/** Nothing but spaces, which Word writes where there is nothing. */
export const BLANK = /^[\s\u00a0]*$/;

/** A number, letter or Roman numeral with a sign beside it, such as 1. or (b) or iv) or 2.1 */
const NUMBER = /^\(?([0-9]+(\.[0-9]+)*|[a-z]{1,2}|[ivxlc]+)[.)]|^[0-9]+(\.[0-9]+)+$/i;

export const fromWord = (html: string): boolean => WORD.test(html);

/** What was left out of the text, such as "2 footnotes". */
export function cleanWord(page: Document): string[] {
  const comments = page.querySelectorAll('.msocomanchor').length;
  const footnotes = [...page.querySelectorAll(FOOTNOTES)].filter((mark) => !mark.closest(FOOTNOTE_TEXTS)).length;
  const numbered = numberedLevels(page);
  page.querySelectorAll(`${DROPPED}, ${FOOTNOTES}, ${FOOTNOTE_TEXTS}`).forEach((dropped) => dropped.remove());
  page.querySelectorAll('[style*="mso-tab-count" i], [style*="mso-spacerun" i]').forEach((space) => space.replaceWith(' '));
  page.querySelectorAll<HTMLElement>('[style*="mso-list" i]').forEach((item) => asItem(item, numbered));
  page.querySelectorAll(HEADINGS).forEach((heading) => embolden(page, heading));
  page.querySelectorAll('p').forEach((paragraph) => {
    if (BLANK.test(paragraph.textContent ?? '') && !paragraph.closest('td, th')) {
      paragraph.remove();
    }
  });
  return [counted(footnotes, 'footnote'), counted(comments, 'comment')].filter(Boolean);
}

/** "1 picture", "3 pictures", or nothing. */
export const counted = (number: number, what: string): string =>
  number === 0 ? '' : `${number} ${what}${number === 1 ? '' : 's'}`;

/** A paragraph that Word shows as an item of a list becomes one; in a cell or a heading its number stays as text. */
function asItem(paragraph: HTMLElement, numbered: Set<string>): void {
  const style = paragraph.getAttribute('style') ?? '';
  const level = /mso-list:\s*(l\d+)\s+(level\d+)/i.exec(style);
  if (!level || !/^(P|H[1-6]|DIV)$/.test(paragraph.nodeName)) {
    return;
  }
  const marker = paragraph.querySelector('[style*="mso-list:Ignore" i]');
  const sign = (marker?.textContent ?? '').replace(/[\s\u00a0]+/g, '');
  if (paragraph.closest('td, th') || paragraph.matches(HEADINGS)) {
    marker?.replaceWith(sign ? `${sign} ` : '');
    return;
  }
  marker?.remove();
  const isNumbered = marker ? NUMBER.test(sign) : numbered.has(`${level[1]}:${level[2]}`);
  const item = paragraph.ownerDocument.createElement('li');
  item.append(...paragraph.childNodes);
  const list = paragraph.ownerDocument.createElement(isNumbered ? 'ol' : 'ul');
  list.append(item);
  paragraph.replaceWith(list);
}

/** The levels of lists that Word's own style sheet counts: all but those with a bullet. */
function numberedLevels(page: Document): Set<string> {
  const sheet = [...page.querySelectorAll('style')].map((style) => style.textContent).join('\n');
  const levels = new Set<string>();
  for (const [, list, level, rules] of sheet.matchAll(/@list\s+(l\d+):(level\d+)[^{]*\{([^}]*)\}/gi)) {
    if (!/mso-level-number-format:\s*bullet/i.test(rules)) {
      levels.add(`${list}:${level}`);
    }
  }
  return levels;
}

/** Headings within a section are paragraphs in bold. */
function embolden(page: Document, heading: Element): void {
  const strong = page.createElement('strong');
  strong.append(...heading.childNodes);
  const paragraph = page.createElement('p');
  paragraph.append(strong);
  heading.replaceWith(paragraph);
}
