import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import './composer';
import type { Composer } from './composer';
import { shown } from './comment-text';
import { ago, type Companion, type Entry, isMine, type Me, mayDecide, named, type OfficeName, type Server, type Stood, type Thread, type Wording } from './model';
import { sharedStyles, threadStyles, wordsStyles } from './styles';
import { UnsentText } from './unsent';

/** Longer threads show their first and last entries until asked. */
const SHOWN_AT_ONCE = 5;

/** One thread: its passage, what was said, and what can be done. Only this element changes when its thread does. */
@customElement('isaa-thread')
export class ThreadCard extends LitElement {
  static override styles = [sharedStyles, wordsStyles, threadStyles];

  @property({ attribute: false }) thread!: Thread;
  @property({ attribute: false }) me!: Me;
  @property({ attribute: false }) server!: Server;
  @property({ type: Number }) now = Date.now();
  @property({ type: Number }) unread = 0;
  /** The words that are selected in the text, to which it could belong. */
  @property() selected = '';
  /** Who else writes an answer now. */
  @property({ attribute: false }) writers: Companion[] = [];
  @property({ type: Boolean }) active = false;

  @state() private replying = false;
  @state() private all = false;
  /** The own entry that is changed, or asked about before it is deleted; 0 for none. */
  @state() private changing = 0;
  @state() private deleting = 0;
  @state() private problem = '';
  @state() private passages: Stood[] | null = null;
  @state() private earlier = new Map<number, Wording[]>();

  private asking = false;

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
        ${this.writers.length === 0
          ? nothing
          : html`<p class="writing">
              ${this.writers.map(named).join(' and ')} ${this.writers.length === 1 ? 'is' : 'are'} writing…
            </p>`}
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
        <blockquote class="quote"><span>${thread.quote}</span></blockquote>
        ${this.places()}`;
    }
    const shown = thread.now === '' ? thread.quote : thread.now;
    return html`<button class="quote" title="Show in the text" @click=${() => this.tell('reveal')}>
        <span>“${shown}”</span>
      </button>
      ${thread.now === '' ? nothing : this.places()}`;
  }

  /** How the passage read from version to version. */
  private places() {
    return html`<p class="quiet was">
        ${this.thread.detached === '' ? `Changed since version ${this.thread.madeOn}` : nothing}
        <button class="link" aria-expanded=${this.passages !== null} @click=${this.showPassages}>Was and is now</button>
      </p>
      ${this.passages === null
        ? nothing
        : html`<dl class="earlier">
            ${this.passages.map(
              ({ version, words }) =>
                html`<dt>From version ${version}</dt>
                  <dd>${words === '' ? 'not in the text' : `“${words}”`}</dd>`,
            )}
          </dl>`}`;
  }

  private async showPassages() {
    this.passages = this.passages === null ? await this.server.passages(this.thread.id) : null;
  }

  private shown(): Entry[] {
    const { entries } = this.thread;
    // What is being changed stays, however many answers come meanwhile.
    const all = this.all || this.changing > 0 || this.deleting > 0;
    return all || entries.length <= SHOWN_AT_ONCE ? entries : [entries[0], ...entries.slice(-2)];
  }

  private entry(entry: Entry) {
    const hidden = this.thread.entries.length - this.shown().length;
    const more =
      entry.number === 1 && hidden > 0
        ? html`<button class="link" @click=${() => (this.all = true)}>Show ${hidden} more</button>`
        : nothing;
    return html`
      <div class="who">
        <b>${isMine(entry, this.me) ? 'You' : entry.author}</b>
        ${entry.office.key === this.thread.office.key ? nothing : badge(entry.office)}
        ${entry.kind === 'COMMENT' ? nothing : html`<span class="decision">${this.decision(entry)}</span>`}
        <time class="quiet" datetime=${new Date(entry.at).toISOString()} title=${entry.moment}
          >${ago(entry.at, this.now)}</time
        >
      </div>
      ${this.words(entry)} ${more}
    `;
  }

  private words(entry: Entry) {
    if (this.changing === entry.number) {
      return html`<isaa-composer
        .account=${this.me.account}
        .place=${`${this.thread.id}:${entry.number}`}
        .longest=${this.me.longest}
        .begin=${entry.lines}
        .submit=${(token: string, text: string) => this.server.revise(this.thread.id, entry.number, token, text)}
        .find=${(typed: string) => this.server.mentionable(typed)}
        label="Change what you wrote"
        action="Save"
        @closed=${this.left}
        @sent=${this.left}
      ></isaa-composer>`;
    }
    if (entry.deleted) {
      return html`<p class="body quiet">Deleted by its author, ${entry.revised}.</p>`;
    }
    return html`${entry.lines.length === 0 ? nothing : html`<div class="body">${shown(entry.lines)}</div>`}
    ${this.revised(entry)} ${this.own(entry)}`;
  }

  private revised(entry: Entry) {
    if (entry.revised === '') {
      return nothing;
    }
    const earlier = this.earlier.get(entry.number);
    return html`<p class="quiet">
        Changed ${entry.revised}
        <button class="link" aria-expanded=${earlier !== undefined} @click=${() => this.showEarlier(entry)}>
          Earlier wording
        </button>
      </p>
      ${earlier?.map(
        (one) => html`<div class="earlier"><p class="quiet">${one.moment}</p>${shown(one.lines)}</div>`,
      )}`;
  }

  private async showEarlier({ number }: Entry) {
    const earlier = new Map(this.earlier);
    if (!earlier.delete(number)) {
      earlier.set(number, await this.server.before(this.thread.id, number));
    }
    this.earlier = earlier;
  }

  /** What its author can still do with an entry. */
  private own(entry: Entry) {
    if (!isMine(entry, this.me) || entry.changeableUntil <= this.now || this.me.office === '') {
      return nothing;
    }
    if (this.deleting === entry.number) {
      return html`<div class="buttons">
        <span>Delete it? That it was here stays visible.</span>
        <button class="link" @click=${() => this.deleteNow(entry)}>Delete</button>
        <button class="link" @click=${this.left}>Keep</button>
        <span role="alert">${this.problem}</span>
      </div>`;
    }
    return html`<div class="buttons own">
      <button class="link" @click=${() => this.change(entry)}>Edit</button>
      <button class="link" @click=${() => this.askDelete(entry)}>Delete…</button>
    </div>`;
  }

  private async change(entry: Entry) {
    this.changing = entry.number;
    await this.updateComplete;
    this.renderRoot.querySelector<Composer>('li isaa-composer')?.focus();
  }

  private async askDelete(entry: Entry) {
    this.problem = '';
    this.deleting = entry.number;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLButtonElement>('li .buttons button')?.focus();
  }

  /** An entry is no more changed or asked about; who goes on with the keyboard is still at the thread. */
  private left() {
    this.changing = 0;
    this.deleting = 0;
    this.focus();
  }

  private async deleteNow(entry: Entry) {
    if (this.asking) {
      return;
    }
    this.asking = true;
    try {
      this.problem = await this.server.delete(this.thread.id, entry.number, crypto.randomUUID());
    } catch {
      this.problem = 'The portal has not answered. Try again.';
    } finally {
      this.asking = false;
    }
    if (this.problem === '') {
      this.left();
    }
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
        .submit=${(token: string, text: string) => this.server.reply(this.thread.id, token, text)}
        .find=${(typed: string) => this.server.mentionable(typed)}
        label=${this.me.office === '' ? 'Reply' : `Reply as ${this.me.officeName}`}
        action="Reply"
        @closed=${this.replied}
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
      ${decides && this.selected !== '' && this.thread.quote !== '' && this.thread.open
        ? html`<button class="link" @mousedown=${keepSelection} @click=${() => this.tell('attach')}>
            Attach to “${this.selected.length > 40 ? `${this.selected.slice(0, 39)}…` : this.selected}”
          </button>`
        : nothing}
      ${decides && !this.thread.open
        ? html`<button class="link" @click=${() => this.tell('reopen')}>Reopen</button>`
        : nothing}
    </div>`;
  }

  private async startReply() {
    this.replying = true;
    await this.updateComplete;
    this.renderRoot.querySelector<Composer>('footer isaa-composer')?.focus();
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
    switch (entry.kind) {
      case 'REOPENED':
        return 'reopened it';
      case 'ATTACHED':
        return 'attached it to these words:';
      default:
        return `resolved it: ${title}`;
    }
  }

  private tell(what: string) {
    this.dispatchEvent(new CustomEvent(`thread-${what}`, { detail: this.thread, bubbles: true, composed: true }));
  }
}

/** A press on the button must not lift the selection it is about. */
const keepSelection = (event: Event) => event.preventDefault();

export const badge = (office: OfficeName) =>
  html`<span class="office" style="--hue: ${office.hue}" title=${office.title}>${office.name}</span>`;
