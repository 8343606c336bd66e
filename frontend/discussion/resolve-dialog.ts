import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Answer, Me, Thread } from './model';
import { resolveStyles, sharedStyles } from './styles';
import { UnsentText } from './unsent';

/** Asks for the disposition of a thread and its reason; both stay in this browser until the portal has them. */
@customElement('isaa-resolve')
export class ResolveDialog extends LitElement {
  static override styles = [sharedStyles, resolveStyles];

  @property({ attribute: false }) me!: Me;
  @property({ attribute: false }) resolve: (
    thread: string,
    token: string,
    disposition: string,
    reason: string,
  ) => Promise<Answer> = async () => '';

  @state() private thread: Thread | null = null;
  @state() private chosen = '';
  @state() private message = '';
  @state() private sending = false;

  @query('dialog') private dialog!: HTMLDialogElement;
  @query('textarea') private reason!: HTMLTextAreaElement;

  /** Opens the dialog for the thread, with what was chosen and typed for it before. */
  async ask(thread: Thread) {
    this.thread = thread;
    this.message = '';
    const kept = await this.unsent.find();
    this.chosen = kept?.about ?? '';
    this.reason.value = kept?.text ?? '';
    this.dialog.showModal();
  }

  override render() {
    const own = this.thread?.office.key === this.me?.office;
    const choices = this.me?.dispositions.filter((one) => own || !one.ownOnly) ?? [];
    const needed = choices.find((one) => one.key === this.chosen)?.needsReason;
    return html`<dialog aria-labelledby="heading">
      <h2 id="heading">Resolve ${this.thread?.kind === 'NOTE' ? 'note' : 'comment'} ${this.thread?.number}</h2>
      <form @submit=${this.send}>
        <fieldset>
          <legend>What became of it?</legend>
          ${choices.map(
            (one) => html`<label class="choice"
              ><input
                type="radio"
                name="disposition"
                value=${one.key}
                .checked=${this.chosen === one.key}
                @change=${() => this.choose(one.key)}
              />${one.title}</label
            >`,
          )}
        </fieldset>
        <label for="reason">Reason${needed ? '' : ' (optional)'}</label>
        <textarea
          id="reason"
          rows="3"
          aria-describedby="problem"
          aria-required=${needed ? 'true' : 'false'}
          @input=${this.keep}
        ></textarea>
        <p id="problem" class="problem" role="alert">${this.message || nothing}</p>
        <div class="buttons">
          <button class="primary" type="submit" ?disabled=${this.sending}>Resolve</button>
          <button type="button" @click=${() => this.dialog.close()}>Cancel</button>
        </div>
      </form>
    </dialog>`;
  }

  private choose(disposition: string) {
    this.chosen = disposition;
    this.keep();
  }

  /** Another disposition or another reason is another decision, whatever became of an attempt before. */
  private keep() {
    this.unsent.keep({ text: this.reason.value, token: '', about: this.chosen });
  }

  private get unsent() {
    return new UnsentText<string>(this.me.account, `${this.thread?.id}:decision`);
  }

  private async send(event: Event) {
    event.preventDefault();
    if (!this.thread || this.sending) {
      return;
    }
    if (this.chosen === '') {
      this.message = 'Choose what became of the comment.';
      return;
    }
    const token = this.unsent.read()?.token || crypto.randomUUID();
    this.unsent.keep({ text: this.reason.value, token, about: this.chosen });
    this.sending = true;
    try {
      this.message = await this.resolve(this.thread.id, token, this.chosen, this.reason.value);
    } catch {
      this.message = 'The portal has not answered. Try again; what you wrote is still here.';
    } finally {
      this.sending = false;
    }
    if (this.message === '') {
      this.unsent.clear();
      this.dialog.close();
    }
  }
}
