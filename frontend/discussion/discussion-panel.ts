import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, queryAll, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Composer } from './composer';
import { keysOf, pressed } from '../draft/shortcuts';
import { type Answer, type Companion, isMine, type Kind, type Me, named, type OfficeName, type Server, type Target, type Thread } from './model';
import './resolve-dialog';
import type { ResolveDialog } from './resolve-dialog';
import { panelStyles, sharedStyles } from './styles';
import type { ThreadCard } from './thread-card';
import './thread-card';
import { UnsentText } from './unsent';

/** So long an entry is in view before it counts as read. */
const READ_AFTER_MS = 2_000;
const TELL_READ_AFTER_MS = 8_000;

/** What came out of view is counted once the comment itself is drawn, and once for all that come close together. */
const COUNT_AFTER_MS = 600;

type Shown = 'open' | 'answered' | 'resolved' | 'all';

/** The discussion beside a draft. The server sends whole threads; this element puts each where it belongs. */
@customElement('isaa-discussion')
export class DiscussionPanel extends LitElement {
  static override styles = [sharedStyles, panelStyles];

  @property({ attribute: false }) me: Me | null = null;

  @state() private threads = new Map<string, Thread>();
  @state() private target: Target | null = null;
  @state() private selection: Target | null = null;
  @state() private show: Shown = 'open';
  @state() private office = '';
  @state() private kind = '';
  @state() private section = '';
  @state() private active = '';
  @state() private now = Date.now();
  /** The number of the last entry read, by thread. */
  @state() private read = new Map<string, number>();
  @state() private readers: Companion[] = [];
  @state() private writers: Companion[] = [];
  @state() private loaded = false;
  @state() private problem = '';

  @query('.compose isaa-composer') private composer!: Composer | null;
  @query('isaa-resolve') private resolveDialog!: ResolveDialog;
  @queryAll('isaa-thread') private cards!: NodeListOf<ThreadCard>;

  private $server!: Server;
  private asking = false;
  private writer: Composer | null = null;
  private writingIn = '';
  private toldWriting = 0;
  private readonly writing = new Set<string>();
  private clock = 0;
  private readonly inView = new Set<ThreadCard>();
  private readonly outOfView = new Set<ThreadCard>();
  private readonly reading = new Set<string>();
  private readonly untold = new Map<string, number>();
  private telling = 0;
  private counting = 0;
  private readonly seen = new IntersectionObserver((entries) => this.look(entries));

  /** All threads, and who is looking; what is being written stays. */
  load(me: Me, threads: Thread[], read: Record<string, number>) {
    this.me = me;
    for (const [thread, entry] of Object.entries(read)) {
      this.read.set(thread, Math.max(entry, this.read.get(thread) ?? 0));
    }
    this.threads = new Map(threads.map((thread) => [thread.id, thread]));
    if (!this.loaded) {
      this.target = this.unsent?.read()?.about ?? null;
      void this.unsent?.find().then((kept) => (this.target ??= kept?.about ?? null));
    }
    this.loaded = true;
  }

  /** Threads that are new or changed. */
  merge(changed: Thread[]) {
    for (const thread of changed) {
      this.threads.set(thread.id, thread);
    }
    this.threads = new Map(this.threads);
  }

  /** Who else has the draft open, and who writes a comment. */
  around(readers: Companion[], writers: Companion[]) {
    this.readers = readers.filter((one) => one.account !== this.me?.account);
    this.writers = writers.filter((one) => one.account !== this.me?.account);
  }

  /** What is selected in the text now; nothing lifts it. */
  selected(selection: Target | null) {
    this.selection = selection;
  }

  /** Begins a new thread on the passage or section; what is half written stays with the passage it is about. */
  compose(target: Target) {
    const begun = this.target;
    const same = begun !== null && samePlace(begun, target);
    if (begun && !same && (this.composer?.written || suggests(begun))) {
      this.problem = 'Send or discard the comment you are writing first; then comment on another passage.';
      this.composer?.focus();
      return;
    }
    this.problem = '';
    // What was chosen and suggested for these words stays.
    this.target = same ? { ...begun, section: target.section, quote: target.quote, version: target.version } : target;
    void this.updateComplete.then(() => {
      this.composer?.keep();
      this.composer?.focus();
    });
  }

  /** Brings a thread into view because its passage was clicked. */
  async activate(id: string) {
    const thread = this.threads.get(id);
    if (!thread) {
      return;
    }
    this.active = id;
    if (!this.visible(thread)) {
      this.show = 'all';
      this.office = '';
      this.kind = '';
      this.section = '';
    }
    await this.updateComplete;
    const card = this.card(id);
    card?.scrollIntoView({ block: 'center', behavior: 'auto' });
    card?.focus();
  }

  override connectedCallback() {
    super.connectedCallback();
    this.clock = window.setInterval(() => (this.now = Date.now()), 60_000);
    document.addEventListener('visibilitychange', this.tellRead);
    this.requestUpdate();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    window.clearInterval(this.clock);
    document.removeEventListener('visibilitychange', this.tellRead);
    this.tellRead();
    this.seen.disconnect();
  }

  override render() {
    const { me } = this;
    if (!me) {
      return nothing;
    }
    const shown = [...this.threads.values()].filter((thread) => this.visible(thread)).sort(inReadingOrder);
    return html`
      ${this.tools(me)} ${this.newThread(me)}
      <p class="select-hint" role="alert" ?hidden=${this.problem === ''}>${this.problem}</p>
      <div class="frame">
      ${this.arrivals(shown)} ${this.newWriters()}
      <div
        class="list"
        role="region"
        aria-label="Comments"
        tabindex="0"
        @keydown=${this.step}
        @thread-reveal=${(event: CustomEvent<Thread>) => this.reveal(event.detail)}
        @thread-resolve=${(event: CustomEvent<Thread>) => this.resolveDialog.ask(event.detail)}
        @thread-reopen=${(event: CustomEvent<Thread>) =>
          this.attempt(() => this.$server.reopen(event.detail.id, crypto.randomUUID()))}
        @thread-attach=${(event: CustomEvent<Thread>) =>
          this.attempt(() =>
            this.$server.attach(event.detail.id, crypto.randomUUID(), JSON.stringify(place(this.selection!))),
          )}
        @thread-apply=${(event: CustomEvent<Thread>) =>
          this.attempt(() => this.$server.apply(event.detail.id, crypto.randomUUID()))}
      >
        ${repeat(
          shown,
          (thread) => thread.id,
          (thread) =>
            html`<isaa-thread
              data-thread=${thread.id}
              .thread=${thread}
              .me=${me}
              .now=${this.now}
              .unread=${this.unread(thread)}
              .active=${this.active === thread.id}
              .server=${this.$server}
              .selected=${this.selection?.quote ?? ''}
              .writers=${this.writersIn(thread)}
              @written=${(event: CustomEvent<boolean>) => this.note(thread.id, event.detail)}
              @writing=${() => this.tellWriting(thread.kind === 'NOTE' ? '' : thread.id)}
              @sent=${this.wrote}
              @closed=${this.wrote}
            ></isaa-thread>`,
        )}
        ${shown.length === 0 ? html`<p class="none">${this.empty()}</p>` : nothing}
      </div>
      </div>
      <isaa-resolve .me=${me} .resolve=${this.resolve}></isaa-resolve>
    `;
  }

  override willUpdate() {
    this.writer = this.inUse();
  }

  override updated() {
    // Whoever writes in a card that went to another place in the list goes on writing.
    if (this.writer?.isConnected && this.inUse() !== this.writer) {
      this.writer.focus();
    }
    this.cards.forEach((card) => {
      this.seen.observe(card);
      if (this.inView.has(card)) {
        this.readSoon(card);
      }
    });
  }

  /** The field in a card in which somebody is now. */
  private inUse(): Composer | null {
    const within = this.shadowRoot?.activeElement?.shadowRoot?.activeElement;
    return within?.localName === 'isaa-composer' ? (within as Composer) : null;
  }

  private tools(me: Me) {
    const threads = [...this.threads.values()];
    const open = threads.filter((thread) => thread.open).length;
    const answered = threads.filter((thread) => thread.answered).length;
    const offices = new Map(threads.map((thread) => [thread.office.key, thread.office.name]));
    const sections = new Map(threads.sort(inReadingOrder).map((thread) => [thread.sectionKey, thread.section]));
    const state = (key: Shown, label: string) =>
      html`<button aria-pressed=${this.show === key} @click=${() => (this.show = key)}>${label}</button>`;
    return html`<div class="tools">
      <div class="states" role="group" aria-label="Which comments">
        ${state('open', `Open ${open}`)} ${state('answered', `Answered ${answered}`)}
        ${state('resolved', `Resolved ${threads.length - open}`)}
        ${state('all', `All ${threads.length}`)}
      </div>
      <select
        aria-label="Office"
        .value=${this.office}
        @change=${(event: Event) => (this.office = (event.target as HTMLSelectElement).value)}
      >
        <option value="">All offices</option>
        ${me.office === '' ? nothing : html`<option value=${me.office}>My office</option>`}
        ${[...offices]
          .filter(([key]) => key !== me.office)
          .map(([key, name]) => html`<option value=${key}>${name}</option>`)}
      </select>
      <select
        aria-label="Kind"
        .value=${this.kind}
        @change=${(event: Event) => (this.kind = (event.target as HTMLSelectElement).value)}
      >
        <option value="">All kinds</option>
        ${me.kinds.map((one) => html`<option value=${one.key}>${one.title}</option>`)}
        <option value="MINE">My own</option>
        <option value="NEW">New to me</option>
      </select>
      <select
        aria-label="Section"
        .value=${this.section}
        @change=${(event: Event) => (this.section = (event.target as HTMLSelectElement).value)}
      >
        <option value="">All sections</option>
        ${[...sections].map(([key, name]) => html`<option value=${key}>${name}</option>`)}
      </select>
      ${this.offices()}
    </div>`;
  }

  /** Each office that waits for a disposition or has the draft open now; pressed, its threads alone are shown. */
  private offices() {
    const offices = new Map<string, { office: OfficeName; open: number; blocking: number; people: Set<string> }>();
    const of = (office: OfficeName) => {
      const known = offices.get(office.key) ?? { office, open: 0, blocking: 0, people: new Set<string>() };
      offices.set(office.key, known);
      return known;
    };
    for (const { office, open, kind } of this.threads.values()) {
      if (open && kind !== 'NOTE') {
        of(office).open++;
        of(office).blocking += kind === 'CONCERN' ? 1 : 0;
      }
    }
    for (const { office, name } of this.readers) {
      of(office ?? READERS).people.add(name);
    }
    return offices.size === 0
      ? nothing
      : html`<ul class="offices" aria-label="Open comments by office, and who is here now">
          ${[...offices.values()].map(({ office, open, blocking, people }) => {
            const here = people.size === 0 ? '' : `here now: ${[...people].join(', ')}`;
            const words = [open === 0 ? '' : `${open} open`, blocks(blocking), here];
            return html`<li>
              <button
                class="office ${people.size > 0 ? 'here' : ''}"
                style="--hue: ${office.hue}"
                title=${words.filter((one) => one !== '').join(', ')}
                aria-pressed=${this.office === office.key}
                @click=${() => (this.office = this.office === office.key ? '' : office.key)}
              >
                ${office.name}${open === 0 ? nothing : html` <b>${open}</b>`}
                ${blocking === 0 ? nothing : html`<span class="blocks">${blocks(blocking)}</span>`}
                ${here === '' ? nothing : html`<span class="names">${here}</span>`}
              </button>
            </li>`;
          })}
        </ul>`;
  }

  /** The same nobody each time, so that no card is drawn anew for what happens in another. */
  private writersIn({ id }: Thread): Companion[] {
    const writers = this.writers.filter((one) => one.thread === id);
    return writers.length === 0 ? NOBODY : writers;
  }

  private newWriters() {
    const names = this.writers.filter((one) => one.thread === 'new').map(named);
    return names.length === 0
      ? nothing
      : html`<p class="writing">${names.join(' and ')} ${names.length === 1 ? 'is' : 'are'} writing a new comment…</p>`;
  }

  private newThread(me: Me) {
    if (me.office === '' && !this.target) {
      return html`<p class="select-hint">
        You read along here. Comments come from the offices that take part, until the text is cleared.
      </p>`;
    }
    if (!this.target) {
      return this.selection
        ? html`<p class="select-hint">
            <button class="primary" @mousedown=${keepSelection} @click=${() => this.compose(this.selection!)}>
              Comment on the selection
            </button>
          </p>`
        : html`<p class="select-hint">
            Select words in the text to comment on them (by keyboard: ${keysOf('chooseWords')}), or
            <button class="link" @click=${() => this.$server.about()}>comment on the whole draft</button>
          </p>`;
    }
    const { target } = this;
    return html`<section class="compose" aria-label="New comment">
      <p class="about">
        ${target.section}${target.quote === '' ? nothing : html`: “${target.quote}”`}
      </p>
      ${this.what(me, target)}
      <isaa-composer
        .account=${me.account}
        .place=${me.agreement}
        .longest=${me.longest}
        .about=${target}
        .worth=${suggests(target)}
        .find=${(typed: string) => this.$server.mentionable(typed)}
        .submit=${(token: string, text: string) =>
          this.$server.open(
            token,
            JSON.stringify(place(target)),
            target.kind ?? 'COMMENT',
            target.rule ?? me.question,
            target.proposed ?? '',
            text,
          )}
        label=${me.office === '' ? 'Comment' : `Comment as ${me.officeName}`}
        @writing=${() => this.tellWriting(target.kind === 'NOTE' ? '' : 'new')}
        @closed=${this.composed}
        @sent=${this.composed}
      ></isaa-composer>
    </section>`;
  }

  /** What kind of thread is begun, and the words that a suggestion wants in the place of the passage. */
  private what(me: Me, target: Target) {
    const oneBlock = target.quote !== '' && target.blockId === target.endBlockId && target.scope === 'WORDS';
    const kinds = me.kinds.filter((one) => one.key !== 'SUGGESTION' || oneBlock);
    const kind = target.kind ?? 'COMMENT';
    return html`<div class="what">
        <label
          >About
          <select @change=${(event: Event) => this.become({ scope: (event.target as HTMLSelectElement).value as Scope })}>
            ${scopes(target).map(
              ([key, title]) => html`<option value=${key} ?selected=${key === target.scope}>${title}</option>`,
            )}
          </select></label
        >
        <label
          >What is it?
          <select @change=${(event: Event) => this.become({ kind: (event.target as HTMLSelectElement).value as Kind })}>
            ${kinds.map((one) => html`<option value=${one.key} ?selected=${one.key === kind}>${one.title}</option>`)}
          </select></label
        >
        <label
          >Question it belongs to
          <select @change=${(event: Event) => this.become({ rule: (event.target as HTMLSelectElement).value })}>
            <option value="">None in particular</option>
            ${me.questions.map(
              (one) =>
                html`<option value=${one.key} ?selected=${one.key === (target.rule ?? me.question)}>
                  ${one.title} ${one.office}: ${one.words}
                </option>`,
            )}
          </select></label
        >
      </div>
      ${kind === 'SUGGESTION'
        ? html`<label class="proposed"
            >Words in the place of the passage; none takes it out
            <textarea
              rows="3"
              .value=${target.proposed ?? target.quote}
              @input=${(event: Event) => this.become({ proposed: (event.target as HTMLTextAreaElement).value })}
            ></textarea></label>`
        : nothing}
      ${kind === 'NOTE' ? html`<p class="quiet">Seen by your office alone; it goes into no file.</p>` : nothing}
      ${kind === 'CONCERN'
        ? html`<p class="quiet">Your office cannot concur until it resolves this concern itself.</p>`
        : nothing}`;
  }

  private become(change: Partial<Target>) {
    const target = { ...this.target!, ...change };
    if (target.scope !== 'WORDS' && target.kind === 'SUGGESTION') {
      target.kind = 'COMMENT';
    }
    this.target = target.kind === 'SUGGESTION' ? { proposed: target.quote, ...target } : target;
    void this.updateComplete.then(() => this.composer?.keep());
  }

  /** Says that words are written, and not again for a while. */
  private tellWriting(thread: string) {
    const now = Date.now();
    if (thread === '') {
      this.wrote();
    } else if (thread !== this.writingIn || now - this.toldWriting > this.me!.writingEvery) {
      this.writingIn = thread;
      this.toldWriting = now;
      this.$server.writing(thread);
    }
  }

  private readonly wrote = () => {
    if (this.writingIn !== '') {
      this.writingIn = '';
      this.$server.wrote();
    }
  };

  private composed() {
    this.wrote();
    this.target = null;
    this.problem = '';
  }

  private arrivals(shown: Thread[]) {
    const hidden = new Set([...this.outOfView].map((card) => card.thread.id));
    const waiting = shown.filter((thread) => hidden.has(thread.id) && this.unread(thread) > 0);
    const count = waiting.reduce((sum, thread) => sum + this.unread(thread), 0);
    return count === 0
      ? nothing
      : html`<button class="arrived" @click=${() => this.activate(waiting[0].id)}>
          ${count === 1 ? '1 new comment' : `${count} new comments`}
        </button>`;
  }

  private empty() {
    return this.threads.size === 0 ? 'Nobody has commented on this draft yet.' : 'No comment matches this choice.';
  }

  /** A thread somebody is answering stays, whatever others do to it. */
  private visible(thread: Thread): boolean {
    const state =
      this.show === 'all' ||
      (this.show === 'answered' ? thread.answered : (this.show === 'open') === thread.open);
    const matches =
      state &&
      (this.office === '' || this.office === thread.office.key) &&
      this.isKind(thread) &&
      (this.section === '' || this.section === thread.sectionKey);
    return matches || this.writing.has(thread.id);
  }

  private isKind(thread: Thread): boolean {
    switch (this.kind) {
      case '':
        return true;
      case 'MINE':
        return thread.entries.some((entry) => isMine(entry, this.me));
      case 'NEW':
        return this.unread(thread) > 0;
      default:
        return this.kind === thread.kind;
    }
  }

  private note(id: string, written: boolean) {
    if (written) {
      this.writing.add(id);
    } else {
      this.writing.delete(id);
    }
  }

  private look(entries: IntersectionObserverEntry[]) {
    for (const { target, isIntersecting } of entries) {
      const card = target as ThreadCard;
      this.inView.delete(card);
      this.outOfView.delete(card);
      if (card.isConnected) {
        (isIntersecting ? this.inView : this.outOfView).add(card);
      }
      if (isIntersecting) {
        this.readSoon(card);
      }
    }
    if (entries.some(({ target }) => this.unread((target as ThreadCard).thread) > 0)) {
      this.counting ||= window.setTimeout(this.count, COUNT_AFTER_MS);
    }
  }

  private readonly count = () => {
    this.counting = 0;
    this.requestUpdate();
  };

  /** What has been in view for a moment, in a tab that is looked at, is read. */
  private readSoon(card: ThreadCard) {
    const { id } = card.thread;
    if (this.unread(card.thread) > 0 && !this.reading.has(id)) {
      this.reading.add(id);
      window.setTimeout(() => {
        this.reading.delete(id);
        const thread = this.threads.get(id);
        if (thread && this.inView.has(card) && !document.hidden) {
          this.read = new Map(this.read).set(id, thread.entries.length);
          this.untold.set(id, thread.entries.length);
          this.telling ||= window.setTimeout(this.tellRead, TELL_READ_AFTER_MS * (1 + Math.random()));
        }
      }, READ_AFTER_MS);
    }
  }

  /** How much of a thread others wrote since it was last in view. */
  private unread(thread: Thread): number {
    const read = this.read.get(thread.id) ?? 0;
    return thread.entries.filter((entry) => entry.number > read && !isMine(entry, this.me)).length;
  }

  /** What was read is remembered by the portal for other windows and days; it is in no hurry. */
  private readonly tellRead = () => {
    window.clearTimeout(this.telling);
    this.telling = 0;
    if (this.untold.size > 0) {
      this.$server.read(JSON.stringify(Object.fromEntries(this.untold)));
      this.untold.clear();
    }
  };

  private reveal(thread: Thread) {
    this.active = thread.id;
    this.$server.reveal(thread.id);
  }

  private step(event: KeyboardEvent) {
    const down = pressed(event, 'nextComment');
    if (!down && !pressed(event, 'previousComment')) {
      return;
    }
    event.preventDefault();
    const cards = [...this.cards];
    const at = cards.findIndex((card) => card.thread.id === this.active);
    const next = cards[Math.max(0, Math.min(cards.length - 1, at + (down ? 1 : -1)))];
    if (next) {
      void this.activate(next.thread.id);
      this.$server.reveal(next.thread.id);
    }
  }

  private readonly resolve = (thread: string, token: string, disposition: string, reason: string) =>
    this.$server.resolve(thread, token, disposition, reason);

  private async attempt(step: () => Promise<Answer>) {
    // Pressed twice is meant once.
    if (this.asking) {
      return;
    }
    this.asking = true;
    try {
      this.problem = await step();
    } catch {
      this.problem = 'The portal has not answered. Try again.';
    } finally {
      this.asking = false;
    }
  }

  private card(id: string): ThreadCard | undefined {
    return [...this.cards].find((card) => card.thread.id === id);
  }

  private get unsent() {
    return this.me ? new UnsentText<Target>(this.me.account, this.me.agreement) : null;
  }
}

const inReadingOrder = (a: Thread, b: Thread) => a.order - b.order || a.number - b.number;

/** Whether other words than those of the passage were typed in its place. */
const suggests = ({ proposed, quote }: Target) => proposed !== undefined && proposed !== quote;

const samePlace = (a: Target, b: Target) =>
  a.sectionKey === b.sectionKey &&
  a.blockId === b.blockId &&
  a.start === b.start &&
  a.endBlockId === b.endBlockId &&
  a.end === b.end;

/** As in gov.ice.isaa.discussion.OfficeCount. */
const blocks = (count: number) => (count === 0 ? '' : count === 1 ? '1 blocks' : `${count} block`);

/** A press on the button must not lift the selection it is about. */
const keepSelection = (event: Event) => event.preventDefault();

const NOBODY: Companion[] = [];

/** Those who have the draft open and speak for no office. */
const READERS: OfficeName = { key: 'READERS', name: 'Readers', title: 'Readers', hue: 250 };

type Scope = Target['scope'];

/** What a new thread can be about, from what was pointed at on. */
function scopes({ blockId, endBlockId, sectionKey }: Target): Array<[Scope, string]> {
  return [
    ...(blockId === '' ? [] : [['WORDS', 'These words'] as [Scope, string]]),
    ...(blockId === '' || blockId !== endBlockId ? [] : [['BLOCK', 'The whole paragraph'] as [Scope, string]]),
    ...(sectionKey === '' ? [] : [['SECTION', 'The whole section'] as [Scope, string]]),
    ['DRAFT', 'The whole draft'],
  ];
}

/** Where a new thread belongs, without what it is. */
const place = ({ kind: _kind, rule: _rule, proposed: _proposed, ...where }: Target) => where;
