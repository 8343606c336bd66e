/* <isaa-reading>: the reading view of a draft. Tells the server what is selected and paints commented passages. */
import { forget, unsaved } from './kept-text';
import { showShortcutsByKey } from './shortcut-list';

interface Highlighted {
  id: string;
  block: string;
  start: number;
  end: number;
  tone: 'open' | 'active' | 'resolved';
}

interface Selected {
  section: string;
  block: string;
  start: number;
  endBlock: string;
  end: number;
  quote: string;
}

/** What stands in the page without being the stored text: an open editor, and what was typed earlier and not saved. */
const UNSTORED = 'isaa-editor, .unsaved-text';

const TONES = ['resolved', 'open', 'active'] as const;

// Here and not in draft.css, because the bundler does not know this pseudo-element.
const paint = new CSSStyleSheet();
paint.replaceSync(`
  ::highlight(isaa-open) { background-color: light-dark(#ffe9a8, #5c4a12); }
  ::highlight(isaa-active) { background-color: light-dark(#ffcf52, #8a6a10); }
  ::highlight(isaa-resolved) { text-decoration: underline dotted light-dark(#8d97a5, #7b8694) 1.5px; }
`);
document.adoptedStyleSheets.push(paint);

class IsaaReading extends HTMLElement {
  private painted: Array<Highlighted & { range: Range }> = [];
  private wanted: Highlighted[] = [];
  private selected?: Selected;
  private waiting = 0;
  private readonly button = document.createElement('button');
  private readonly observer = new MutationObserver((changes) => {
    if (changes.some((change) => stored(change.target))) {
      this.paint();
    }
  });

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.innerHTML = `<style>
      :host { display: block; position: relative; }
      button { position: absolute; z-index: 5; font: 600 0.8125rem/1 var(--lumo-font-family); padding: 0.5rem 0.75rem;
        border: 0; border-radius: 0.5rem; color: #fff; background: #14365d; cursor: pointer;
        box-shadow: 0 2px 10px rgb(10 25 47 / 0.28); }
      button:focus-visible { outline: 2px solid #fff; outline-offset: -4px; }
      button[hidden] { display: none; }
    </style><slot></slot>`;
    this.button.type = 'button';
    this.button.textContent = 'Comment';
    this.button.hidden = true;
    this.button.addEventListener('mousedown', (event) => event.preventDefault());
    this.button.addEventListener('click', () => {
      if (this.selected) {
        this.tell('comment-requested', this.selected);
        this.button.hidden = true;
      }
    });
    root.append(this.button);
    this.addEventListener('click', (event) => this.clicked(event));
  }

  connectedCallback(): void {
    document.addEventListener('selectionchange', this.selectionMoved);
    document.addEventListener('keydown', showShortcutsByKey);
    this.observer.observe(this, { childList: true, subtree: true, characterData: true });
  }

  disconnectedCallback(): void {
    document.removeEventListener('selectionchange', this.selectionMoved);
    document.removeEventListener('keydown', showShortcutsByKey);
    this.observer.disconnect();
    TONES.forEach((tone) => CSS.highlights?.delete(`isaa-${tone}`));
  }

  /** The passages to paint, as JSON. */
  set highlights(json: string) {
    this.wanted = JSON.parse(json) as Highlighted[];
    this.paint();
  }

  /** Whether selecting text offers to comment on it. */
  set commenting(on: boolean) {
    this.button.toggleAttribute('disabled', !on);
  }

  /** Scrolls a block into view and lets it flash once. */
  reveal(block: string): void {
    const element = this.block(block);
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    element?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
    element?.animate([{ backgroundColor: 'rgb(255 214 102 / 0.45)' }, { backgroundColor: 'transparent' }], 1600);
  }

  /** The sections whose text was typed here and never acknowledged, as JSON for the server. */
  unsaved(draft: string): string {
    return JSON.stringify(unsaved(draft));
  }

  /** The text was stored or given up. */
  forget(draft: string, section: string): void {
    forget(draft, section);
  }

  private block(id: string): HTMLElement | null {
    return [...this.querySelectorAll<HTMLElement>(`[data-block="${CSS.escape(id)}"]`)].find(stored) ?? null;
  }

  private paint(): void {
    if (!CSS.highlights) {
      return;
    }
    this.painted = this.wanted.flatMap((wanted) => {
      const element = this.block(wanted.block);
      const range = element && rangeOf(element, wanted.start, wanted.end);
      return range ? [{ ...wanted, range }] : [];
    });
    TONES.forEach((tone, priority) => {
      const highlight = new Highlight(...this.painted.filter((one) => one.tone === tone).map((one) => one.range));
      highlight.priority = priority;
      CSS.highlights.set(`isaa-${tone}`, highlight);
    });
  }

  private readonly selectionMoved = (): void => {
    clearTimeout(this.waiting);
    this.waiting = window.setTimeout(() => this.readSelection(), 150);
  };

  private readSelection(): void {
    const selection = document.getSelection();
    const range = selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
    const found = range && this.passage(range);
    if (found) {
      this.selected = found;
      this.tell('passage-selected', found);
      this.offer(range!);
    } else if (this.selected) {
      this.button.hidden = true;
      // Clicking into the comment field lifts the selection; what was chosen stays chosen until other text is clicked.
      if (selection && this.contains(selection.anchorNode)) {
        this.selected = undefined;
        this.tell('passage-selected', { section: '', block: '', start: 0, endBlock: '', end: 0, quote: '' });
      }
    }
  }

  /** The selected stretch, from the first block that holds some of it to the last. */
  private passage(range: Range): Selected | null {
    const root = range.commonAncestorContainer;
    const around = root instanceof Element ? root : root.parentElement;
    if (!around || !(this.contains(around) || around.contains(this))) {
      return null;
    }
    const within = around.closest('[data-block]') ? [around.closest<HTMLElement>('[data-block]')!] : this.blocksIn(around);
    const parts = within
      .filter((element) => stored(element) && this.contains(element) && range.intersectsNode(element))
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

  /** The blocks that hold text themselves; a table's cells rather than the table. */
  private blocksIn(root: Element): HTMLElement[] {
    return [...root.querySelectorAll<HTMLElement>('[data-block]')].filter((one) => !one.querySelector('[data-block]'));
  }

  private offer(range: Range): void {
    const rects = range.getClientRects();
    const last = rects[rects.length - 1] ?? range.getBoundingClientRect();
    const host = this.getBoundingClientRect();
    this.button.hidden = this.button.disabled;
    this.button.style.top = `${last.bottom - host.top + 8}px`;
    this.button.style.left = `${Math.max(0, Math.min(last.right - host.left - 40, host.width - 96))}px`;
  }

  private clicked(event: MouseEvent): void {
    const caret = document.caretPositionFromPoint?.(event.clientX, event.clientY);
    if (!caret || !stored(caret.offsetNode) || !document.getSelection()?.isCollapsed) {
      return;
    }
    const hit = this.painted
      .filter((one) => one.range.isPointInRange(caret.offsetNode, caret.offset))
      .sort((one, other) => one.end - one.start - (other.end - other.start))[0];
    if (hit) {
      this.tell('highlight-clicked', { id: hit.id });
    }
  }

  private tell(type: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

/** What of the element is selected: without spaces around the whole selection, which nobody means. */
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

function stored(node: Node): boolean {
  return !(node instanceof Element ? node : node.parentElement)?.closest(UNSTORED);
}

/** The range of characters in an element's text, or null when the text is shorter. */
function rangeOf(element: HTMLElement, start: number, end: number): Range | null {
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

customElements.define('isaa-reading', IsaaReading);
