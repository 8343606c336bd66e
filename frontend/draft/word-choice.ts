/*
 * Words of the reading view chosen with the arrow keys. They become the selection of the page, as if the mouse had
 * made it, so that all that follows a selection follows this one too.
 */
import { blocksIn, rangeOf, selectedRange } from './passage';
import { pressed } from './shortcuts';

interface Word {
  block: HTMLElement;
  start: number;
  end: number;
}

/** What the portal's own head may cover, in pixels from the top of the window. */
const HEAD = 110;

/** No line of a draft has so many words; the search for another line ends here. */
const LONGEST_LINE = 500;

const HINT = 'Arrow keys choose a word, with Shift several. Enter comments on them, Esc ends.';

const moves = ['nextWord', 'previousWord', 'lineBelow', 'lineAbove', 'nextParagraph', 'previousParagraph'] as const;

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** The element that has the focus meanwhile: it says which keys there are, and each word that is chosen. */
export class WordChoice extends HTMLElement {
  /** The view whose words are chosen, and what comments on them. */
  view!: HTMLElement;
  comment!: () => void;

  /** Lies in the view beside the word, since a word alone cannot be scrolled to. */
  readonly mark = document.createElement('div');

  private readonly said = document.createElement('span');
  private from: Word | null = null;
  private to: Word | null = null;
  /** Where the lines are crossed, from the left of the window. */
  private along: number | null = null;
  private cameFrom: Element | null = null;

  constructor() {
    super();
    this.mark.className = 'mark';
    this.addEventListener('keydown', (event) => this.key(event));
    this.addEventListener('blur', () => this.classList.remove('choosing'));
  }

  connectedCallback(): void {
    this.tabIndex = -1;
    // A screen reader leaves the arrow keys to an application.
    this.role = 'application';
    this.ariaLabel = `Choosing words of the text. ${HINT}`;
    this.said.role = 'status';
    this.replaceChildren(HINT, this.said);
  }

  /** Begins at what is selected, or at the first word in the window. */
  begin(): void {
    this.from = this.to = this.selected() ?? this.firstInWindow();
    if (this.to) {
      this.cameFrom = focused(document);
      this.along = null;
      this.classList.add('choosing');
      this.focus({ preventScroll: true });
      this.select();
    }
  }

  private key(event: KeyboardEvent): void {
    const move = moves.find((name) => pressed(event, name));
    if (move) {
      this.go(move, pressed(event, 'moreWords'));
    } else if (pressed(event, 'commentOnWords')) {
      this.comment();
    } else if (pressed(event, 'leaveWords')) {
      document.getSelection()?.collapseToStart();
      this.blur();
      if (this.cameFrom instanceof HTMLElement) {
        this.cameFrom.focus({ preventScroll: true });
      }
    } else {
      return;
    }
    event.preventDefault();
  }

  private go(move: (typeof moves)[number], more: boolean): void {
    // The text may have changed meanwhile.
    const start = this.to?.block.isConnected ? this.to : this.firstInWindow();
    const next = start && this.moved(start, move);
    if (next) {
      this.to = next;
      this.from = more && this.from?.block.isConnected ? this.from : next;
      this.select();
    }
  }

  private moved(word: Word, move: (typeof moves)[number]): Word | null {
    if (move === 'lineBelow' || move === 'lineAbove') {
      return this.onOtherLine(word, move === 'lineBelow' ? 1 : -1);
    }
    this.along = null;
    if (move === 'nextWord' || move === 'previousWord') {
      return this.beyond(word, move === 'nextWord' ? 1 : -1).next().value ?? null;
    }
    const first = wordsOf(word.block)[0];
    const within = move === 'previousParagraph' && first && first.start < word.start;
    return within ? first : (this.wordsBeside(word.block, move === 'nextParagraph' ? 1 : -1)[0] ?? null);
  }

  private select(): void {
    const from = this.from && inText(this.from);
    const to = this.to && inText(this.to);
    if (!from || !to) {
      return;
    }
    const forward = from.compareBoundaryPoints(Range.START_TO_START, to) <= 0;
    const selection = document.getSelection();
    if (forward) {
      selection?.setBaseAndExtent(from.startContainer, from.startOffset, to.endContainer, to.endOffset);
    } else {
      selection?.setBaseAndExtent(from.endContainer, from.endOffset, to.startContainer, to.startOffset);
    }
    this.said.textContent = this.from === this.to ? `${to}` : `${forward ? 'to' : 'from'} ${to}`;
    const here = to.getBoundingClientRect();
    this.mark.style.top = `${here.top - this.view.getBoundingClientRect().top}px`;
    this.mark.style.height = `${here.height}px`;
    this.mark.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }

  /** The words from this one on, without it; the words of a block are looked for once. */
  private *beyond(word: Word, step: 1 | -1): Generator<Word, undefined> {
    let words = wordsOf(word.block);
    let at = words.findIndex((one) => one.start === word.start) + step;
    for (;;) {
      for (; words[at]; at += step) {
        yield words[at]!;
      }
      const last = words[0]?.block ?? word.block;
      words = this.wordsBeside(last, step);
      if (words.length === 0) {
        return;
      }
      at = step > 0 ? 0 : words.length - 1;
    }
  }

  /** The words of the nearest block on that side that has any. */
  private wordsBeside(block: HTMLElement, step: 1 | -1): Word[] {
    const blocks = blocksIn(this.view);
    for (let at = blocks.indexOf(block) + step; blocks[at]; at += step) {
      const words = wordsOf(blocks[at]!);
      if (words.length > 0) {
        return words;
      }
    }
    return [];
  }

  /** Of the words of the nearest other line, the one most nearly above or below. */
  private onOtherLine(word: Word, step: 1 | -1): Word | null {
    let line = place(word);
    const along = (this.along ??= middle(line));
    let best: { word: Word; off: number } | null = null;
    let passed = 0;
    for (const next of this.beyond(word, step)) {
      const here = place(next);
      const off = Math.abs(middle(here) - along);
      const otherLine = here.top >= line.bottom || here.bottom <= line.top;
      if (++passed > LONGEST_LINE || (otherLine && best)) {
        break;
      }
      if (otherLine) {
        line = here;
        best = { word: next, off };
      } else if (best && off < best.off) {
        best = { word: next, off };
      }
    }
    return best?.word ?? null;
  }

  private selected(): Word | null {
    const range = selectedRange();
    const block = range && blocksIn(this.view).find((one) => one.contains(range.startContainer));
    const ends = (word: Word) => inText(word)?.compareBoundaryPoints(Range.START_TO_END, range!) ?? -1;
    return block ? (wordsOf(block).find((word) => ends(word) > 0) ?? null) : null;
  }

  private firstInWindow(): Word | null {
    const seen = blocksIn(this.view).filter((block) => block.getBoundingClientRect().bottom > HEAD);
    const words = seen.slice(0, 2).flatMap(wordsOf);
    return words.find((word) => place(word).top >= HEAD) ?? words[0] ?? null;
  }
}

/** What has the focus, also within an element of its own. */
function focused(root: DocumentOrShadowRoot): Element | null {
  const element = root.activeElement;
  return element?.shadowRoot ? focused(element.shadowRoot) : element;
}

function wordsOf(block: HTMLElement): Word[] {
  return [...segmenter.segment(block.textContent ?? '')]
    .filter((one) => one.isWordLike)
    .map((one) => ({ block, start: one.index, end: one.index + one.segment.length }));
}

function inText(word: Word): Range | null {
  return rangeOf(word.block, word.start, word.end);
}

function place(word: Word): DOMRect {
  return (inText(word) ?? word.block).getBoundingClientRect();
}

function middle(rect: DOMRect): number {
  return (rect.left + rect.right) / 2;
}

customElements.define('isaa-word-choice', WordChoice);
