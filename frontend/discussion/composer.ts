import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { keysOf, pressed } from '../draft/shortcuts';
import type { Answer } from './model';
import { composerStyles, sharedStyles } from './styles';
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
  static override styles = [sharedStyles, composerStyles];

  @property() account = '';
  /** What is being written, to keep unsent texts apart. */
  @property() place = '';
  @property() label = 'Comment';
  @property() action = 'Send';
  @property({ type: Number }) longest = 10_000;
  @property({ attribute: false }) about: unknown;
  @property({ attribute: false }) submit: (token: string, text: string) => Promise<Answer> = async () => '';

  @state() private state: State = 'idle';
  @state() private message = '';
  @state() private length = 0;
  @state() private restored = false;

  @query('textarea') private field!: HTMLTextAreaElement;

  private sentText = '';
  private token = '';

  override render() {
    const tooLong = this.length > this.longest;
    return html`
      <label for="text">${this.label}</label>
      <textarea
        id="text"
        rows="3"
        aria-describedby="state"
        aria-invalid=${this.state === 'failed' || tooLong}
        ?readonly=${this.state === 'sending'}
        @input=${this.typed}
        @keydown=${this.key}
      ></textarea>
      <p id="state" class=${this.state} role="status">${this.words(tooLong)}</p>
      <div class="buttons">
        <button class="primary" ?disabled=${this.state === 'sending'} @click=${this.send}>
          ${this.state === 'failed' ? 'Send again' : this.action}
        </button>
        <button @click=${this.discard} ?disabled=${this.state === 'sending'}>
          ${this.length > 0 ? 'Discard' : 'Cancel'}
        </button>
        <span class="hint" aria-hidden="true">${keysOf('sendComment')} sends</span>
      </div>
    `;
  }

  override firstUpdated() {
    const kept = this.store.read();
    if (kept?.text) {
      this.field.value = kept.text;
      this.token = kept.token;
      this.sentText = kept.text;
      this.restored = true;
      this.measure();
    }
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
    if (this.field.value === '') {
      this.store.clear();
    } else {
      // Other words than those sent before are another comment, whatever became of the first attempt.
      const token = this.field.value === this.sentText ? this.token : '';
      this.store.keep({ text: this.field.value, token, about: this.about });
    }
  }

  private get store() {
    return new UnsentText(this.account, this.place);
  }

  private typed() {
    this.restored = false;
    if (this.state === 'failed') {
      this.state = 'idle';
      this.message = '';
    }
    this.measure();
    this.keep();
  }

  private measure() {
    this.length = this.field.value.length;
    this.dispatchEvent(new CustomEvent('written', { detail: this.written, bubbles: true, composed: true }));
  }

  private key(event: KeyboardEvent) {
    if (pressed(event, 'sendComment')) {
      event.preventDefault();
      void this.send();
    } else if (event.key === 'Escape' && !this.written) {
      this.close();
    }
  }

  private async send() {
    const text = this.field.value;
    if (this.state === 'sending') {
      return;
    }
    if (text.trim() === '') {
      this.fail('Write something first; an empty comment is not kept.');
      return;
    }
    if (text.length > this.longest) {
      this.fail(`Shorten it to ${this.longest.toLocaleString('en-US')} characters, or post it in parts.`);
      return;
    }
    if (this.token === '' || text !== this.sentText) {
      this.token = crypto.randomUUID();
      this.sentText = text;
    }
    this.state = 'sending';
    this.message = '';
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
    this.field.value = '';
    this.token = '';
    this.state = 'idle';
    this.message = '';
    this.store.clear();
    this.measure();
    this.dispatchEvent(new CustomEvent('sent', { bubbles: true, composed: true }));
  }

  private fail(message: string) {
    this.state = 'failed';
    this.message = message;
    this.field.focus();
  }

  private discard() {
    this.field.value = '';
    this.token = '';
    this.state = 'idle';
    this.message = '';
    this.store.clear();
    this.measure();
    this.close();
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
