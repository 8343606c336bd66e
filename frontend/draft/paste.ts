/* What is pasted, as the model has it. */
import { plainTables } from './table-commands';
import { BLANK, cleanWord, counted, fromWord } from './word-paste';

/**
 * List items and cells hold a line, not blocks: what is pasted with paragraphs inside loses them, and keeps a space.
 *
 * @param leftOut told in a sentence what of it the model does not know, such as pictures; empty when there is nothing
 */
export function pasted(html: string, leftOut: (sentence: string) => void): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const left = [counted(page.querySelectorAll('img').length, 'picture'), ...(fromWord(html) ? cleanWord(page) : [])];
  plainTables(page);
  page.querySelectorAll('li :is(p, div), :is(td, th) :is(p, div, li)').forEach((inner) => inner.replaceWith(' ', ...inner.childNodes, ' '));
  page.querySelectorAll('td, th').forEach((cell) => BLANK.test(cell.textContent ?? '') && cell.replaceChildren());
  leftOut(sentence(left.filter(Boolean)));
  return page.body.innerHTML;
}

/** Whether nothing but pictures is pasted, which the browser would pass over without a word; it is said then. */
export function onlyPictures(event: ClipboardEvent, leftOut: (sentence: string) => void): boolean {
  const { items = [] } = event.clipboardData ?? {};
  const pictures = [...items].filter((item) => item.type.startsWith('image/'));
  const only = pictures.length > 0 && pictures.length === items.length;
  if (only) {
    leftOut(sentence([counted(pictures.length, 'picture')]));
  }
  return only;
}

/** "1 picture and 2 footnotes were left out." */
function sentence(left: string[]): string {
  if (left.length === 0) {
    return '';
  }
  const names = left.length === 1 ? left[0] : `${left.slice(0, -1).join(', ')} and ${left.at(-1)}`;
  return `${names} ${left.length === 1 && left[0].startsWith('1 ') ? 'was' : 'were'} left out.`;
}
