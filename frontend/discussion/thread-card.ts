import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import './composer';
import type { Composer } from './composer';
import { type Answer, ago, type Entry, type Me, mayDecide, type OfficeName, type Thread } from './model';
import { sharedStyles, threadStyles } from './styles';
import { UnsentText } from './unsent';

/** Longer threads show their first and last entries until asked. */
const SHOWN_AT_ONCE = 5;

/** One thread: its passage, what was said, and what can be done. Only this element changes when its thread does. */
@customElement('isaa-thread')
export class ThreadCard extends LitElement {
  static override styles = [sharedStyles, threadStyles];

  @property({ attribute: false }) thread!: Thread;
  @property({ attribute: false }) me!: Me;
  @property({ attribute: false }) reply: (thread: string, token: string, text: string) => Promise<Answer> = async () =>
    '';
  @property({ type: Number }) now = Date.now();
  @property({ type: Number }) unread = 0;
  @property({ type: Boolean }) active = false;

  @state() private replying = false;
  @state() private all = false;

  override willUpdate() {
    this.style.setProperty('--hue', String(this.thread.office.hue));
  }

  override firstUpdated() {
    const unsent = new UnsentText(this.me.account, this.thread.id);
    this.replying = unsent.read() !== null;
    void unsent.find().then((kept) => (this.replying ||= kept !== null));
  }

  override render() {
    const { thread } = this;
    return html`
      <article
        class="${thread.open ? 'open' : 'resolved'} ${this.active ? 'active' : ''}"
        aria-labelledby="title"
        tabindex="-1"
      >
        <header>
          ${badge(thread.office)}
          <h3 id="title">
            <span class="number">${thread.kind === 'NOTE' ? `Note ${thread.number}` : thread.number}</span> · ${thread.section}
          </h3>
          ${thread.kind === 'COMMENT' ? nothing : html`<span class="kind ${thread.kind}">${this.kind()}</span>`}
          ${this.question()} ${thread.answered ? html`<span class="kind">Answered</span>` : nothing}
          ${this.unread > 0 ? html`<span class="new" role="img" aria-label="New"></span>` : nothing}
          ${thread.open ? nothing : html`<span class="outcome ${thread.disposition}">${this.outcome()}</span>`}
        </header>
        ${this.passage()}
        ${thread.redline === ''
          ? nothing
          : // The portal escapes every text in it.
            html`<div class="redline" role="group" aria-label="Suggested wording">${unsafeHTML(thread.redline)}</div>`}
        <ol>
          ${repeat(
            this.shown(),
            (entry) => entry.number,
            (entry) => html`<li>${this.entry(entry)}</li>`,
          )}
        </ol>
        <footer>${this.actions()}</footer>
      </article>
    `;
  }

  override focus() {
    this.renderRoot.querySelector('article')?.focus({ preventScroll: true });
  }

  private passage() {
    const { thread } = this;
    if (thread.quote === '') {
      return nothing;
    }
    if (thread.detached !== '') {
      return html`<p class="gone">${thread.detached} It read in version ${thread.madeOn}:</p>
        <blockquote class="quote"><span>${thread.quote}</span></blockquote>`;
    }
    return html`<button class="quote" title="Show in the text" @click=${() => this.tell('reveal')}>
      <span>“${thread.quote}”</span>
    </button>`;
  }

  private shown(): Entry[] {
    const { entries } = this.thread;
    return this.all || entries.length <= SHOWN_AT_ONCE ? entries : [entries[0], ...entries.slice(-2)];
  }

  private entry(entry: Entry) {
    const hidden = this.thread.entries.length - this.shown().length;
    const more =
      entry.number === 1 && hidden > 0
        ? html`<button class="link" @click=${() => (this.all = true)}>Show ${hidden} more</button>`
        : nothing;
    return html`
      <div class="who">
        <b>${entry.mine ? 'You' : entry.author}</b>
        ${entry.office.key === this.thread.office.key ? nothing : badge(entry.office)}
        ${entry.kind === 'COMMENT' ? nothing : html`<span class="decision">${this.decision(entry)}</span>`}
        <time class="quiet" datetime=${new Date(entry.at).toISOString()} title=${entry.moment}
          >${ago(entry.at, this.now)}</time
        >
      </div>
      ${entry.body === '' ? nothing : html`<p class="body">${entry.body}</p>`} ${more}
    `;
  }

  private actions() {
    // What is half written stays, even when the discussion is closed meanwhile; sending it says so.
    if (this.me.office === '' && !this.replying) {
      return nothing;
    }
    if (this.replying) {
      return html`<isaa-composer
        .account=${this.me.account}
        .place=${this.thread.id}
        .longest=${this.me.longest}
        .submit=${(token: string, text: string) => this.reply(this.thread.id, token, text)}
        label=${this.me.office === '' ? 'Reply' : `Reply as ${this.me.officeName}`}
        action="Reply"
        @closed=${() => (this.replying = false)}
        @sent=${this.replied}
      ></isaa-composer>`;
    }
    const decides = mayDecide(this.me, this.thread);
    return html`<div class="buttons">
      ${this.thread.open && this.thread.kind === 'SUGGESTION' && this.me.drafts
        ? html`<button class="link" @click=${() => this.tell('apply')}>Take over into the draft</button>`
        : nothing}
      <button class="link" @click=${this.startReply}>Reply</button>
      ${decides && this.thread.open
        ? html`<button class="link" @click=${() => this.tell('resolve')}>Resolve…</button>`
        : nothing}
      ${decides && !this.thread.open
        ? html`<button class="link" @click=${() => this.tell('reopen')}>Reopen</button>`
        : nothing}
    </div>`;
  }

  private async startReply() {
    this.replying = true;
    await this.updateComplete;
    this.renderRoot.querySelector<Composer>('isaa-composer')?.focus();
  }

  private replied() {
    this.replying = false;
    this.focus();
  }

  private kind() {
    return this.me.kinds.find((one) => one.key === this.thread.kind)?.title;
  }

  private question() {
    const asked = this.me.questions.find((one) => one.key === this.thread.rule);
    return asked
      ? html`<span class="rule" title="${asked.office}: ${asked.words}">${asked.title}</span>`
      : nothing;
  }

  private outcome() {
    return this.me.dispositions.find((one) => one.key === this.thread.disposition)?.title;
  }

  private decision(entry: Entry) {
    const title = this.me.dispositions.find((one) => one.key === entry.disposition)?.title.toLowerCase();
    return entry.kind === 'REOPENED' ? 'reopened it' : `resolved it: ${title}`;
  }

  private tell(what: string) {
    this.dispatchEvent(new CustomEvent(`thread-${what}`, { detail: this.thread, bubbles: true, composed: true }));
  }
}

export const badge = (office: OfficeName) =>
  html`<span class="office" style="--hue: ${office.hue}" title=${office.title}>${office.name}</span>`;
