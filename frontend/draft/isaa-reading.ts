/* <isaa-reading>: the reading view of a draft. Tells the server what is selected and paints commented passages. */
import { forget, unsaved } from './kept-text';
import { type Chosen, chosenIn, rangeOf, selectedRange, stored } from './passage';
import { dialogOpen, showShortcutsByKey } from './shortcut-list';
import { keysOf, pressed } from './shortcuts';
import { WordChoice } from './word-choice';

interface Highlighted {
  id: string;
  block: string;
  start: number;
  end: number;
  tone: 'open' | 'active' | 'resolved';
}

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
  private selected?: Chosen;
  private waiting = 0;
  private readonly button = document.createElement('button');
  private readonly choose = document.createElement('button');
  private readonly words = new WordChoice();
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
      .choose { top: 0.5rem; left: 0.5rem; }
      .choose:not(:focus), isaa-word-choice:not(.choosing), [role='status'] { position: absolute; width: 1px; height: 1px;
        padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
      isaa-word-choice { display: block; position: sticky; z-index: 6; bottom: 0.75rem; width: fit-content;
        margin: 0.75rem auto 0; padding: 0.6rem 0.9rem; border-radius: 0.5rem; color: #fff; background: #14365d;
        font: 0.875rem/1.3 var(--lumo-font-family); box-shadow: 0 2px 10px rgb(10 25 47 / 0.28);
        outline: 2px solid #fff; outline-offset: -4px; }
      .mark { position: absolute; width: 0; scroll-margin-block: 7rem; }
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
    this.choose.type = 'button';
    this.choose.className = 'choose';
    this.choose.textContent = `Choose words to comment on (${keysOf('chooseWords')})`;
    this.choose.addEventListener('click', () => this.words.begin());
    this.words.view = this;
    this.words.comment = () => {
      this.readSelection();
      this.button.click();
    };
    root.prepend(this.choose);
    root.append(this.button, this.words.mark, this.words);
    this.addEventListener('click', (event) => this.clicked(event));
  }

  connectedCallback(): void {
    document.addEventListener('selectionchange', this.selectionMoved);
    document.addEventListener('keydown', showShortcutsByKey);
    document.addEventListener('keydown', this.chooseByKey);
    this.observer.observe(this, { childList: true, subtree: true, characterData: true });
  }

  disconnectedCallback(): void {
    document.removeEventListener('selectionchange', this.selectionMoved);
    document.removeEventListener('keydown', showShortcutsByKey);
    document.removeEventListener('keydown', this.chooseByKey);
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
    this.button.disabled = !on;
    this.choose.hidden = !on;
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

  private readonly chooseByKey = (event: KeyboardEvent): void => {
    if (pressed(event, 'chooseWords') && !this.choose.hidden && !dialogOpen()) {
      event.preventDefault();
      this.words.begin();
    }
  };

  private readonly selectionMoved = (): void => {
    clearTimeout(this.waiting);
    this.waiting = window.setTimeout(() => this.readSelection(), 150);
  };

  private readSelection(): void {
    const range = selectedRange();
    const found = range && chosenIn(this, range);
    if (found) {
      this.selected = found;
      this.tell('passage-selected', found);
      this.offer(range!);
    } else if (this.selected) {
      this.button.hidden = true;
      // Clicking into the comment field lifts the selection; what was chosen stays chosen until other text is clicked.
      if (this.contains(document.getSelection()?.anchorNode ?? null)) {
        this.selected = undefined;
        this.tell('passage-selected', { section: '', block: '', start: 0, endBlock: '', end: 0, quote: '' });
      }
    }
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

customElements.define('isaa-reading', IsaaReading);
