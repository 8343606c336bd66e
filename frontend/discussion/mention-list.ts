/* While a name is typed behind an @: offices and people of that name, chosen with the arrow keys and Enter. */
import { type EditorState, Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { schema } from './comment-schema';

export interface Offered {
  key: string;
  name: string;
  /** Whether they may see what they would be named in. */
  sees: boolean;
}

/** What stands behind an @ at the cursor, with up to three words. */
const NAMING = /(?:^|[\s(])@((?:[\p{L}\p{N}.&'’-]+ ?){0,3})$/u;
const ASK_AFTER_MS = 150;

export class MentionList {
  readonly element = document.createElement('ul');
  private people: Offered[] = [];
  private at = 0;
  private asked = 0;
  private waiting = 0;
  private dismissed = '';

  constructor(
    private readonly find: (typed: string) => Promise<Offered[]>,
    private readonly tell: (words: string) => void,
  ) {
    this.element.className = 'mentions';
    this.element.id = 'mentions';
    this.element.setAttribute('role', 'listbox');
    this.element.setAttribute('aria-label', 'Offices and people');
    this.element.hidden = true;
  }

  get plugin(): Plugin {
    return new Plugin({
      props: { handleKeyDown: (view, event) => this.key(view, event) },
      view: () => ({ update: (view, before) => this.follow(view, before), destroy: () => clearTimeout(this.waiting) }),
    });
  }

  private follow(view: EditorView, before: EditorState) {
    if (view.state.doc.eq(before.doc) && view.state.selection.eq(before.selection)) {
      return;
    }
    const typed = typedName(view.state);
    clearTimeout(this.waiting);
    if (typed === null || typed === this.dismissed) {
      this.close(view);
      return;
    }
    this.dismissed = '\n';
    const asked = ++this.asked;
    this.waiting = window.setTimeout(async () => {
      const people = await this.find(typed).catch(() => []);
      if (asked === this.asked && typedName(view.state) === typed) {
        this.show(view, people);
      }
    }, ASK_AFTER_MS);
  }

  private show(view: EditorView, people: Offered[]) {
    this.people = people;
    this.at = 0;
    this.element.replaceChildren(
      ...people.map((one, index) => {
        const item = document.createElement('li');
        item.id = `mention-${index}`;
        item.setAttribute('role', 'option');
        item.textContent = one.sees ? one.name : `${one.name}, cannot see this`;
        item.addEventListener('mousedown', (event) => {
          event.preventDefault();
          this.choose(view, one);
        });
        return item;
      }),
    );
    this.element.hidden = people.length === 0;
    this.mark(view);
    this.tell(people.length === 0 ? '' : `${people.length} names. Choose with the arrow keys and Enter.`);
  }

  private mark(view: EditorView) {
    [...this.element.children].forEach((item, index) => item.setAttribute('aria-selected', String(index === this.at)));
    if (this.element.hidden) {
      view.dom.removeAttribute('aria-activedescendant');
    } else {
      view.dom.setAttribute('aria-controls', this.element.id);
      view.dom.setAttribute('aria-activedescendant', `mention-${this.at}`);
    }
  }

  private close(view: EditorView) {
    this.asked++;
    if (!this.element.hidden) {
      this.element.hidden = true;
      this.mark(view);
      this.tell('');
    }
  }

  private key(view: EditorView, event: KeyboardEvent): boolean {
    if (this.element.hidden) {
      return false;
    }
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps && !event.altKey) {
      this.at = (this.at + steps[event.key] + this.people.length) % this.people.length;
      this.mark(view);
      return true;
    }
    if ((event.key === 'Enter' || event.key === 'Tab') && !event.ctrlKey && !event.metaKey) {
      this.choose(view, this.people[this.at]);
      return true;
    }
    if (event.key === 'Escape') {
      this.dismissed = typedName(view.state) ?? '\n';
      this.close(view);
      // The field stays open; Escape was for the list.
      event.stopPropagation();
      return true;
    }
    return false;
  }

  private choose(view: EditorView, one: Offered) {
    if (!one.sees) {
      this.close(view);
      this.tell(`${one.name} cannot see this agreement and cannot be named. Have IGP engage the office first.`);
      return;
    }
    const typed = typedName(view.state);
    const { from } = view.state.selection;
    const name = schema.nodes.mention.create({ key: one.key, name: one.name });
    view.dispatch(
      view.state.tr
        .replaceWith(from - (typed?.length ?? 0) - 1, from, [name, schema.text(' ')])
        .scrollIntoView(),
    );
    view.focus();
  }
}

function typedName({ selection }: EditorState): string | null {
  const { $from, empty } = selection;
  return empty ? (NAMING.exec($from.parent.textBetween(0, $from.parentOffset, '\n', '\ufffc'))?.[1] ?? null) : null;
}
