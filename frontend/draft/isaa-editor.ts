/* <isaa-editor>: edits the blocks of one section of a draft. The server validates what it sends. */
import { gapCursor } from 'prosemirror-gapcursor';
import { history } from 'prosemirror-history';
import { EditorState, type Plugin, type Transaction } from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import { EditorView } from 'prosemirror-view';
import { blockIds } from './block-ids';
import { keys } from './commands';
import { type BlockJson, fromBlocks, showableSlice, toBlocks } from './draft-schema';
import { extentOf } from './extent';
import { finding } from './find';
import { FindBar } from './find-bar';
import { onlyPictures, pasted } from './paste';
import { chip, fillSelected, insertPlaceholder } from './placeholders';
import { rebase } from './rebase';
import { type Save, Saving } from './saving';
import { SavingStatus } from './saving-status';
import { pressed } from './shortcuts';
import { type Tool, Toolbar } from './toolbar';
import { tools } from './tools';

/** Marks a change that came from the server, so that it need not be saved. */
const STORED = 'stored';

class IsaaEditor extends HTMLElement {
  /** Which draft and account this is for: the name under which unsaved text is kept. */
  draft = '';
  section = '';
  base = 0;
  label = '';
  /** So often, in milliseconds, it is told that somebody still writes here. */
  aliveEvery = 0;
  private view?: EditorView;
  private toolbar?: Toolbar;
  private saving?: Saving;
  private held = false;
  private going = false;
  private alive = 0;
  private readonly notice = document.createElement('p');
  private readonly findBar = new FindBar(() => this.view);
  private readonly status = new SavingStatus({
    done: () => this.ask(() => this.saving?.save('done')),
    decide: () => this.ask(() => this.saving?.save('now')),
    leave: () => this.ask(() => this.tell('section-cancel', { changed: this.saving?.unsaved ?? false })),
  });

  connectedCallback(): void {
    this.addEventListener('keydown', this.keyed);
    this.addEventListener('focusout', this.left);
    document.addEventListener('visibilitychange', this.unseen);
    addEventListener('pagehide', this.goes);
    addEventListener('pageshow', this.comes);
  }

  disconnectedCallback(): void {
    document.removeEventListener('visibilitychange', this.unseen);
    removeEventListener('pagehide', this.goes);
    removeEventListener('pageshow', this.comes);
    clearInterval(this.alive);
    this.saving?.end();
    this.view?.destroy();
    this.view = undefined;
  }

  /**
   * Starts editing these blocks; called once by the server.
   *
   * @param restored whether they were typed earlier and never saved
   * @param byItself whether what is typed is saved without being asked
   */
  start(json: string, restored: boolean, byItself: boolean): void {
    this.toolbar = new Toolbar(tools(insertPlaceholder, this.openFind), (tool) => this.run(tool));
    const text = document.createElement('div');
    text.className = 'editor-text';
    this.notice.className = 'editor-notice';
    this.notice.setAttribute('role', 'status');
    this.replaceChildren(this.toolbar.element, this.findBar.element, this.notice, text, this.status.element);
    this.saving = new Saving(
      {
        blocks: () => this.blocks(),
        send: (save) => this.send(save),
        hold: (on) => this.hold(on),
        take: (sent, stored) => this.take(sent, stored),
      },
      this.status,
      this.draft,
      this.section,
      this.base,
      byItself,
    );
    this.view = new EditorView(text, {
      state: EditorState.create({ doc: fromBlocks(JSON.parse(json) as BlockJson[]), plugins: this.plugins() }),
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': this.label,
        spellcheck: 'true',
        'data-keeps-itself': '',
      },
      nodeViews: { placeholder: chip },
      transformPastedHTML: (html) => pasted(html, this.tellLeftOut),
      handlePaste: (_view, event) => onlyPictures(event, this.tellLeftOut),
      transformPasted: showableSlice,
      editable: () => !this.held,
      dispatchTransaction: (transaction) => this.apply(transaction),
    });
    this.toolbar.show(this.view.state);
    this.status.measures(extentOf(this.view.state.doc));
    if (restored) {
      this.saving.typed();
    }
    this.alive = window.setInterval(() => this.tell('section-open', {}), this.aliveEvery);
    this.view.focus();
  }

  /** The server stored the save, together with what others had saved where it reads otherwise than it was sent. */
  acknowledge(number: number, version: number, stored: string | null, at: string): void {
    this.saving?.acknowledged(number, version, stored === null ? null : (JSON.parse(stored) as BlockJson[]), at);
  }

  /** The server did not store the save; the text can be written on, and stays here and in the browser. */
  refuse(number: number, reason: string): void {
    this.saving?.refused(number, reason);
  }

  /** The same paragraph was changed elsewhere; a person decides when there is time for it. */
  conflict(number: number, sentence: string): void {
    this.saving?.conflicts(number, sentence);
  }

  /** Somebody else saved the section. */
  catchUp(): void {
    this.saving?.catchUp();
  }

  private plugins(): Plugin[] {
    return [
      history(),
      blockIds(),
      finding(),
      ...keys({
        save: () => this.saving?.save('now'),
        find: () => this.findBar.open(),
        fill: fillSelected,
        toToolbar: () => this.toolbar?.focus(),
      }),
      gapCursor(),
      tableEditing(),
    ];
  }

  private apply(transaction: Transaction): void {
    const view = this.view!;
    // Where writing ends with this save, nothing is added that it would not hold.
    const kept = this.held && transaction.docChanged ? view.state : view.state.apply(transaction);
    view.updateState(kept);
    if (transaction.docChanged && !this.held) {
      this.status.measures(extentOf(kept.doc));
      if (!transaction.getMeta(STORED)) {
        this.saving!.typed();
      }
    }
    this.toolbar!.show(kept);
    this.findBar.show();
  }

  private take(sent: BlockJson[], stored: BlockJson[]): boolean {
    const { change, whole } = rebase(this.view!.state, sent, stored);
    if (change.docChanged) {
      this.view!.dispatch(change.setMeta(STORED, true));
    }
    return whole;
  }

  private hold(on: boolean): void {
    const ends = this.held && !on;
    this.held = on;
    this.setAttribute('aria-busy', String(on));
    this.status.busy(on);
    this.view?.setProps({});
    if (ends) {
      this.view?.focus();
    }
  }

  private send(save: Save): void {
    this.tell('section-save', { ...save, blocks: JSON.stringify(save.blocks) });
  }

  private tell(type: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  private ask(action: () => void): void {
    if (!this.held) {
      action();
    }
  }

  private blocks(): BlockJson[] {
    return toBlocks(this.view!.state.doc);
  }

  private run({ run, leaves }: Tool): void {
    if (!this.held) {
      run(this.view!.state, this.view!.dispatch, this.view!);
      if (!leaves) {
        this.view!.focus();
      }
    }
  }

  private readonly tellLeftOut = (sentence: string): void => {
    this.notice.textContent = sentence;
  };

  private readonly openFind = (): boolean => {
    this.findBar.open();
    return true;
  };

  private readonly keyed = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || this.held) {
      return;
    }
    if (pressed(event, 'find')) {
      event.preventDefault();
      this.findBar.open();
    } else if (pressed(event, 'save')) {
      event.preventDefault();
      this.saving?.save('now');
    }
  };

  /** Whoever turns to something else may be about to leave the page. */
  private readonly left = (event: FocusEvent): void => {
    if (!(event.relatedTarget instanceof Node && this.contains(event.relatedTarget))) {
      this.saving?.flush();
    }
  };

  private readonly unseen = (): void => {
    if (document.hidden && !this.going) {
      this.saving?.flush();
    }
  };

  /** A page that goes away gets no answer any more: the browser keeps the text. */
  private readonly goes = (): void => {
    this.going = true;
    this.saving?.keepNow();
  };

  private readonly comes = (): void => {
    this.going = false;
  };
}

customElements.define('isaa-editor', IsaaEditor);
