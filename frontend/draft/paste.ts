/* What is pasted, as the model has it. */
import { plainTables } from './table-commands';

/** List items and cells hold a line, not blocks: what is pasted with paragraphs inside loses them, and keeps a space. */
export function flatten(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  plainTables(page);
  page.querySelectorAll('li :is(p, div), :is(td, th) :is(p, div, li)').forEach((inner) => inner.replaceWith(' ', ...inner.childNodes, ' '));
  return page.body.innerHTML;
}
