/* Where words stand in the reading view: the block that holds them, and characters from its beginning. */

/** Chosen words, as the server is told of them. */
export interface Chosen {
  section: string;
  block: string;
  start: number;
  endBlock: string;
  end: number;
  quote: string;
}

/** What stands in the page without being the stored text: an open editor, and what was typed earlier and not saved. */
const UNSTORED = 'isaa-editor, .unsaved-text';

/** Whether the node is part of the stored text. */
export function stored(node: Node): boolean {
  return !(node instanceof Element ? node : node.parentElement)?.closest(UNSTORED);
}

/** The blocks of stored text that hold words themselves; a table's cells rather than the table. */
export function blocksIn(root: Element): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-block]')].filter(
    (one) => !one.querySelector('[data-block]') && stored(one),
  );
}

/** What is selected on the page; nothing where there is only a caret. */
export function selectedRange(): Range | null {
  const selection = document.getSelection();
  return selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
}

/** The words of the view in the range, from the first block that holds some of them to the last. */
export function chosenIn(view: HTMLElement, range: Range): Chosen | null {
  const root = range.commonAncestorContainer;
  const around = root instanceof Element ? root : root.parentElement;
  if (!around || !(view.contains(around) || around.contains(view))) {
    return null;
  }
  const block = around.closest<HTMLElement>('[data-block]');
  const within = block ? [block].filter(stored) : blocksIn(around);
  const parts = within
    .filter((element) => view.contains(element) && range.intersectsNode(element))
    .map((element) => part(element, range))
    .filter((one) => one.words !== '');
  const first = parts[0];
  const last = parts.at(-1);
  const section = first?.element.closest<HTMLElement>('[data-section]');
  return first && last && section
    ? {
        section: section.dataset.section!,
        block: first.element.dataset.block!,
        start: first.start,
        endBlock: last.element.dataset.block!,
        end: last.start + last.words.length,
        quote: parts.map((one) => one.words).join('\n'),
      }
    : null;
}

/** The range of characters in an element's text, or null when the text is shorter. */
export function rangeOf(element: HTMLElement, start: number, end: number): Range | null {
  const range = document.createRange();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let at = 0;
  let begun = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent!.length;
    if (!begun && start < at + length) {
      range.setStart(node, start - at);
      begun = true;
    }
    if (begun && end <= at + length) {
      range.setEnd(node, end - at);
      return range;
    }
    at += length;
  }
  return null;
}

/** What of the element is in the range: without spaces around the whole of it, which nobody means. */
function part(element: HTMLElement, range: Range) {
  const inside = document.createRange();
  inside.selectNodeContents(element);
  if (element.contains(range.startContainer)) {
    inside.setStart(range.startContainer, range.startOffset);
  }
  if (element.contains(range.endContainer)) {
    inside.setEnd(range.endContainer, range.endOffset);
  }
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(inside.startContainer, inside.startOffset);
  const raw = inside.toString();
  const start = before.toString().length + (raw.length - raw.trimStart().length);
  return { element, start, words: raw.trim() };
}
