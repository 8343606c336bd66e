import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { keysOf, pressed } from '../draft/shortcuts';
import { CommentField } from './comment-field';
import type { Line } from './comment-text';
import type { Offered } from './mention-list';
import type { Answer } from './model';
import { composerStyles, sharedStyles, wordsStyles } from './styles';
import { UnsentText } from './unsent';

/** How long the portal may take before the writer is told that it has not answered. */
const PATIENCE_MS = 12_000;

type State = 'idle' | 'sending' | 'failed';

/**
 * A field to write a comment in. The text belongs to the writer alone: nothing that arrives touches it, and it is let go
 * only when the portal has acknowledged it.
 */
@customElement('isaa-composer')
export class Composer extends LitElement {
  static override styles = [sharedStyles, wordsStyles, composerStyles];

  @property() account = '';
  /** What is being written, to keep unsent texts apart. */
  @property() place = '';
  @property() label = 'Comment';
  @property() action = 'Send';
  @property({ type: Number }) longest = 10_000;
  @property({ attribute: false }) about: unknown;
  @property({ attribute: false }) submit: (token: string, text: string) => Promise<Answer> = async () => '';
  @property({ attribute: false }) find: (typed: string) => Promise<Offered[]> = async () => [];
  /** Whether what it is about is worth keeping without words. */
  @property({ type: Boolean }) worth = false;
  /** The words that are changed; none for a new comment. */
  @property({ attribute: false }) begin: Line[] = [];

  @state() private state: State = 'idle';
  @state() private message = '';
  @state() private length = 0;
  @state() private restored = false;

  @query('.field') private frame!: HTMLElement;

  private field!: CommentField;

  private sentText = '';
  private token = '';

  override render() {
    const tooLong = this.length > this.longest;
    return html`
      <p class="label" aria-hidden="true">${this.label}</p>
      <div class="field ${this.state === 'failed' || tooLong ? 'amiss' : ''}"></div>
      <p id="state" class=${this.state} role="status">${this.words(tooLong)}</p>
      <div class="buttons">
        <button class="primary" ?disabled=${this.state === 'sending'} @click=${this.send}>
          ${this.state === 'failed' ? 'Send again' : this.action}
        </button>
        <button @click=${this.discard} ?disabled=${this.state === 'sending'}>
          ${this.length > 0 || this.worth ? 'Discard' : 'Cancel'}
        </button>
        <span class="hint" aria-hidden="true">${keysOf('sendComment')} ${this.action === 'Save' ? 'saves' : 'sends'}</span>
      </div>
    `;
  }

  override firstUpdated() {
    this.field = new CommentField(this.frame, {
      label: this.label,
      changed: () => this.typed(),
      key: (event) => this.key(event),
      find: (typed) => this.find(typed),
      tell: (words) => (this.message = words),
    });
    const kept = this.store.read();
    if (kept?.text) {
      this.put(kept.text);
      this.token = kept.token;
      this.sentText = kept.text;
      this.restored = true;
    } else if (this.begin.length > 0) {
      this.put(JSON.stringify(this.begin));
    }
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    // A card that only goes to another place in its list takes its field along.
    queueMicrotask(() => {
      if (!this.isConnected) {
        this.field.destroy();
      }
    });
  }

  override focus() {
    void this.updateComplete.then(() => this.field.focus());
  }

  /** Whether there is text that would be missed. */
  get written(): boolean {
    return this.length > 0;
  }

  /** Keeps what is written together with what it is about now. */
  keep() {
    if (this.length === 0 && !this.worth) {
      this.store.clear();
    } else {
      // Other words than those sent before are another comment, whatever became of the first attempt.
      const text = this.length === 0 ? '' : this.text;
      this.store.keep({ text, token: text === this.sentText ? this.token : '', about: this.about });
    }
  }

  private get store() {
    return new UnsentText(this.account, this.place);
  }

  private get text() {
    return JSON.stringify(this.field.lines);
  }

  /** What was kept by a page that knew plain text alone is plain text. */
  private put(text: string) {
    try {
      this.field.lines = JSON.parse(text) as Line[];
    } catch {
      this.field.lines = text.split('\n').map((line) => ({ kind: 'TEXT', runs: [{ text: line }] }));
    }
  }

  /** Tells the page that words are written; not for words that came from elsewhere. */
  private tellWriting() {
    this.dispatchEvent(new CustomEvent('writing', { bubbles: true, composed: true }));
  }

  private typed() {
    if (this.field.focused) {
      this.tellWriting();
    }
    this.restored = false;
    if (this.state === 'failed') {
      this.state = 'idle';
      this.message = '';
    }
    this.measure();
    this.keep();
  }

  private measure() {
    this.length = this.field.length;
    this.dispatchEvent(new CustomEvent('written', { detail: this.written, bubbles: true, composed: true }));
  }

  private key(event: KeyboardEvent): boolean {
    if (pressed(event, 'sendComment')) {
      event.preventDefault();
      void this.send();
      return true;
    }
    if (event.key === 'Escape' && !this.written && !this.worth) {
      this.close();
      return true;
    }
    return false;
  }

  private async send() {
    const { text } = this;
    if (this.state === 'sending') {
      return;
    }
    if (this.length === 0) {
      this.fail('Write something first; an empty comment is not kept.');
      return;
    }
    if (this.length > this.longest) {
      this.fail(`Shorten it to ${this.longest.toLocaleString('en-US')} characters, or post it in parts.`);
      return;
    }
    if (this.token === '' || text !== this.sentText) {
      this.token = crypto.randomUUID();
      this.sentText = text;
    }
    this.state = 'sending';
    this.message = '';
    this.field.hold(true);
    this.keep();
    try {
      const answer = await Promise.race([this.submit(this.token, text), patience()]);
      if (answer === '') {
        this.done();
      } else {
        this.fail(answer);
      }
    } catch {
      this.fail('The portal has not answered. Your text is kept in this browser; send it again, it is stored only once.');
    }
  }

  private done() {
    this.empty();
    this.dispatchEvent(new CustomEvent('sent', { bubbles: true, composed: true }));
  }

  private fail(message: string) {
    this.field.hold(false);
    this.state = 'failed';
    this.message = message;
    // Who has gone on elsewhere meanwhile is not called back.
    if (this.matches(':focus-within')) {
      this.field.focus();
    }
  }

  private discard() {
    this.empty();
    this.close();
  }

  private empty() {
    this.field.hold(false);
    this.field.lines = [];
    this.token = '';
    this.state = 'idle';
    this.message = '';
    this.store.clear();
  }

  private close() {
    this.dispatchEvent(new CustomEvent('closed', { bubbles: true, composed: true }));
  }

  private words(tooLong: boolean) {
    if (this.state === 'sending') {
      return 'Sending…';
    }
    if (this.message) {
      return this.message;
    }
    if (tooLong || this.length > this.longest * 0.9) {
      return `${this.length.toLocaleString('en-US')} of ${this.longest.toLocaleString('en-US')} characters`;
    }
    return this.restored ? 'Not sent yet. This is what you wrote before.' : nothing;
  }
}

function patience(): Promise<Answer> {
  return new Promise((_resolve, reject) => setTimeout(() => reject(new Error('no answer')), PATIENCE_MS));
}
