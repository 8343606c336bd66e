/* The bar above the text in which words are looked for and replaced. */
import { TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { found, lookFor, type Query, replaceAll, replaceOne, step } from './find';
import { keysOf, pressed } from './shortcuts';

/** A selection that is longer is more likely a passage to be searched than words to be found. */
const LONGEST_PREFILLED = 100;

export class FindBar {
  readonly element = document.createElement('div');
  private readonly words = field('Find');
  private readonly instead = field('Replace with');
  private readonly matchCase = box('Match case');
  private readonly wholeWords = box('Whole words');
  private readonly count = document.createElement('span');
  private readonly needingMatch: HTMLButtonElement[];

  constructor(private readonly view: () => EditorView | undefined) {
    this.element.className = 'find-bar';
    this.element.setAttribute('role', 'search');
    this.element.setAttribute('aria-label', 'Find and replace in this section');
    this.element.hidden = true;
    this.count.className = 'find-count';
    this.count.setAttribute('role', 'status');
    this.needingMatch = [
      button('Previous match', () => this.step(-1), '&uarr;', keysOf('previousMatch')),
      button('Next match', () => this.step(1), '&darr;', keysOf('nextMatch')),
      button('Replace', () => this.replace()),
      button('Replace all', () => this.replaceAll()),
    ];
    const [previous, next, replace, all] = this.needingMatch;
    this.element.append(
      row(this.words.label, previous, next, this.count, button('Close', () => this.close(), '&times;', keysOf('closeFind'))),
      row(this.instead.label, replace, all),
      row(this.matchCase.label, this.wholeWords.label),
    );
    [this.words, this.matchCase, this.wholeWords].forEach(({ input }) => input.addEventListener('input', () => this.look()));
    this.element.addEventListener('keydown', (event) => this.key(event));
  }

  /** Opens the bar, with the words that are selected; the next key goes into it. */
  open(): void {
    const { state } = this.view()!;
    const { from, to, $from, $to } = state.selection;
    const selected = $from.sameParent($to) ? state.doc.textBetween(from, to) : '';
    if (this.element.hidden && selected && selected.length <= LONGEST_PREFILLED) {
      this.words.input.value = selected;
    }
    this.element.hidden = false;
    this.words.input.focus();
    this.words.input.select();
    this.look();
  }

  /** What was found may have changed with the text. */
  show(): void {
    if (this.element.hidden) {
      return;
    }
    const { matches, at } = found(this.view()!.state);
    const none = this.words.input.value === '' ? '' : 'No match';
    this.say(matches.length > 0 ? `${at + 1} of ${matches.length}` : none);
    this.needingMatch.forEach((needing) => needing.setAttribute('aria-disabled', String(matches.length === 0)));
  }

  private close(): void {
    const view = this.view()!;
    const { matches, at } = found(view.state);
    const change = lookFor(view.state, null);
    if (matches[at]) {
      change.setSelection(TextSelection.create(change.doc, matches[at].from, matches[at].to));
    }
    this.element.hidden = true;
    view.dispatch(change);
    view.focus();
  }

  private look(): void {
    const query: Query = {
      words: this.words.input.value,
      matchCase: this.matchCase.input.checked,
      wholeWords: this.wholeWords.input.checked,
    };
    const view = this.view()!;
    view.dispatch(lookFor(view.state, query));
    this.reveal();
  }

  private step(by: number): void {
    const view = this.view()!;
    if (this.any()) {
      view.dispatch(step(view.state, by));
      this.reveal();
    }
  }

  private replace(): void {
    const view = this.view()!;
    if (this.any() && view.editable) {
      view.dispatch(replaceOne(view.state, this.instead.input.value));
      this.reveal();
    }
  }

  private replaceAll(): void {
    const view = this.view()!;
    if (this.any() && view.editable) {
      const { length } = found(view.state).matches;
      view.dispatch(replaceAll(view.state, this.instead.input.value));
      this.say(length === 1 ? '1 replaced' : `${length} replaced`);
    }
  }

  private any(): boolean {
    return found(this.view()!.state).matches.length > 0;
  }

  private key(event: KeyboardEvent): void {
    if (pressed(event, 'closeFind')) {
      this.close();
    } else if (pressed(event, 'find')) {
      this.words.input.select();
    } else if (event.target === this.words.input && pressed(event, 'nextMatch')) {
      this.step(1);
    } else if (event.target === this.words.input && pressed(event, 'previousMatch')) {
      this.step(-1);
    } else if (event.target === this.instead.input && pressed(event, 'nextMatch')) {
      this.replace();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  /** Brings the match that is looked at into view; the cursor is in the bar, so that the editor would not. */
  private reveal(): void {
    this.view()!.dom.querySelector('.looked-at')?.scrollIntoView({ block: 'nearest' });
  }

  private say(words: string): void {
    if (this.count.textContent !== words) {
      this.count.textContent = words;
    }
  }
}

interface Field {
  label: HTMLLabelElement;
  input: HTMLInputElement;
}

function field(name: string): Field {
  const label = document.createElement('label');
  const input = document.createElement('input');
  input.type = 'text';
  input.autocomplete = 'off';
  input.spellcheck = false;
  const words = document.createElement('span');
  words.textContent = name;
  label.append(words, input);
  return { label, input };
}

function box(name: string): Field {
  const label = document.createElement('label');
  label.className = 'choice';
  const input = document.createElement('input');
  input.type = 'checkbox';
  label.append(input, name);
  return { label, input };
}

function button(name: string, run: () => void, sign = '', keys = ''): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.innerHTML = sign || name;
  if (sign) {
    element.setAttribute('aria-label', name);
    element.title = `${name} (${keys})`;
  }
  element.addEventListener('click', run);
  return element;
}

function row(...parts: HTMLElement[]): HTMLElement {
  const element = document.createElement('div');
  element.append(...parts);
  return element;
}
