/* <isaa-editor>: edits the blocks of one section of a draft. The server validates what it sends. */
import { gapCursor } from 'prosemirror-gapcursor';
import { history } from 'prosemirror-history';
import { EditorState, type Transaction } from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import { EditorView } from 'prosemirror-view';
import { blockIds } from './block-ids';
import { keys } from './commands';
import { type BlockJson, fromBlocks, showableSlice, toBlocks } from './draft-schema';
import { finding } from './find';
import { FindBar } from './find-bar';
import { keep } from './kept-text';
import { flatten } from './paste';
import { chip, fillSelected, insertPlaceholder } from './placeholders';
import { pressed } from './shortcuts';
import { type Tool, Toolbar } from './toolbar';
import { tools } from './tools';

class IsaaEditor extends HTMLElement {
  /** Which draft and account this is for: the name under which unsaved text is kept. */
  draft = '';
  section = '';
  base = 0;
  label = '';
  private view?: EditorView;
  private toolbar?: Toolbar;
  private readonly findBar = new FindBar(() => this.view);
  private changed = false;
  private saving = false;
  private keeping = 0;
  private buttons: HTMLButtonElement[] = [];
  private readonly status = document.createElement('span');

  disconnectedCallback(): void {
    this.keepNow();
    removeEventListener('pagehide', this.keepNow);
    this.view?.destroy();
    this.view = undefined;
  }

  /** Starts editing these blocks; called once by the server. */
  start(json: string, restored: boolean): void {
    this.toolbar = new Toolbar(tools(insertPlaceholder, this.openFind), (tool) => this.run(tool));
    const text = document.createElement('div');
    text.className = 'editor-text';
    this.status.className = 'editor-status';
    this.status.setAttribute('role', 'status');
    this.replaceChildren(this.toolbar.element, this.findBar.element, text, this.actions());
    this.addEventListener('keydown', this.keyed);
    this.view = new EditorView(text, {
      state: EditorState.create({
        doc: fromBlocks(JSON.parse(json) as BlockJson[]),
        plugins: [
          history(),
          blockIds(),
          finding(),
          ...keys({
            save: () => this.save(),
            find: () => this.findBar.open(),
            fill: fillSelected,
            toToolbar: () => this.toolbar?.focus(),
          }),
          gapCursor(),
          tableEditing(),
        ],
      }),
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': this.label, spellcheck: 'true' },
      nodeViews: { placeholder: chip },
      transformPastedHTML: flatten,
      transformPasted: showableSlice,
      editable: () => !this.saving,
      dispatchTransaction: (transaction) => this.apply(transaction),
    });
    this.toolbar.show(this.view.state);
    addEventListener('pagehide', this.keepNow);
    if (restored) {
      this.touched();
    }
    this.view.focus();
  }

  /** The server did not store the text; it can be written on, and stays here and in the browser. */
  refuse(): void {
    this.wait(false);
    this.touched();
    this.view?.focus();
  }

  private apply(transaction: Transaction): void {
    const view = this.view!;
    // What is on its way to the server is what stands here: until the answer nothing is added that it would not hold.
    const kept = this.saving && transaction.docChanged ? view.state : view.state.apply(transaction);
    view.updateState(kept);
    if (transaction.docChanged && !this.saving) {
      this.touched();
    }
    this.toolbar!.show(kept);
    this.findBar.show();
  }

  private save(): void {
    if (this.saving) {
      return;
    }
    this.keepNow();
    this.wait(true);
    this.status.textContent = 'Saving…';
    this.dispatchEvent(new CustomEvent('section-save', { detail: { blocks: JSON.stringify(this.blocks()) } }));
  }

  private wait(saving: boolean): void {
    this.saving = saving;
    this.setAttribute('aria-busy', String(saving));
    this.buttons.forEach((button) => button.setAttribute('aria-disabled', String(saving)));
    this.view?.setProps({});
  }

  private cancel(): void {
    if (!this.saving) {
      this.dispatchEvent(new CustomEvent('section-cancel', { detail: { changed: this.changed } }));
    }
  }

  private blocks(): BlockJson[] {
    return toBlocks(this.view!.state.doc);
  }

  private touched(): void {
    this.changed = true;
    this.status.textContent = 'Not saved yet';
    clearTimeout(this.keeping);
    this.keeping = window.setTimeout(this.keepNow, 300);
  }

  private readonly keepNow = (): void => {
    clearTimeout(this.keeping);
    if (this.changed && this.view) {
      const kept = keep(this.draft, { section: this.section, base: this.base, blocks: this.blocks() });
      if (!kept) {
        this.status.textContent = 'Not saved yet, and this browser keeps no copy: save soon';
      }
    }
  };

  private run({ run, leaves }: Tool): void {
    if (!this.saving) {
      run(this.view!.state, this.view!.dispatch, this.view!);
      if (!leaves) {
        this.view!.focus();
      }
    }
  }

  private readonly openFind = (): boolean => {
    this.findBar.open();
    return true;
  };

  private readonly keyed = (event: KeyboardEvent): void => {
    if (!event.defaultPrevented && pressed(event, 'find')) {
      event.preventDefault();
      this.findBar.open();
    }
  };

  private actions(): HTMLElement {
    const bar = document.createElement('div');
    bar.className = 'editor-actions';
    const saving = document.createElement('button');
    saving.type = 'button';
    saving.className = 'primary';
    saving.textContent = 'Save section';
    saving.addEventListener('click', () => this.save());
    const leaving = document.createElement('button');
    leaving.type = 'button';
    leaving.textContent = 'Cancel';
    leaving.addEventListener('click', () => this.cancel());
    this.buttons = [saving, leaving];
    bar.append(saving, leaving, this.status);
    return bar;
  }
}

customElements.define('isaa-editor', IsaaEditor);
