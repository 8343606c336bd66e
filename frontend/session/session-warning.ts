import { forgetTyped, keepTyped, offerKept, watchTyping } from './kept-typing';

/** What the server answers to this component. */
interface Server {
  seen(): Promise<number>;
  left(): Promise<number>;
}

const REPORT_EVERY = 60_000;
const SIGNS = ['keydown', 'pointerdown', 'input', 'wheel'];
const LAST_QUESTION = 4;
const SPOKEN = [120, 60, 30, 15];

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  dialog { max-width: 28rem; padding: 1.5rem; border: 1px solid var(--isaa-line); border-radius: 6px;
    background: var(--isaa-surface); color: var(--isaa-ink); font: inherit; }
  dialog::backdrop { background: rgb(0 0 0 / 45%); }
  h2 { margin: 0 0 0.5rem; font-size: 1.25rem; }
  .actions { display: flex; gap: 0.75rem; flex-wrap: wrap; margin-top: 1.25rem; align-items: center; }
  button { font: inherit; font-weight: 600; padding: 0.55rem 1rem; border: 0; border-radius: 4px; cursor: pointer;
    background: var(--lumo-primary-color); color: var(--lumo-primary-contrast-color); }
  .link { padding-inline: 0.25rem; font-weight: inherit; text-decoration: underline; color: var(--isaa-accent);
    background: none; }
  button:focus-visible { outline: 3px solid var(--isaa-accent); outline-offset: 2px; }
  [role=status] { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
`);

/** Watches for signs of the person, and warns when the session is about to end without one. */
class SessionWarning extends HTMLElement {
  $server!: Server;
  private readonly dialog = document.createElement('dialog');
  private readonly count = document.createElement('span');
  private readonly spoken = document.createElement('p');
  private readonly stay = document.createElement('button');
  private endsAt = Number.POSITIVE_INFINITY;
  private active = false;
  private reportedAt = 0;
  private ticking = 0;
  private warnSeconds = 120;
  private readonly onLeave = () => keepTyped(this.account(), this.signOut());
  private readonly onSign = (event: Event) => this.sign(event);

  connectedCallback(): void {
    if (!this.shadowRoot) {
      this.build(this.attachShadow({ mode: 'open' }));
    }
    SIGNS.forEach((name) => document.addEventListener(name, this.onSign, { capture: true, passive: true }));
    window.addEventListener('pagehide', this.onLeave);
    this.warnSeconds = Number(this.getAttribute('warn-seconds') ?? this.warnSeconds);
    watchTyping();
    offerKept(this.account(), this.signOut());
    this.ticking = window.setInterval(() => this.tick(), 1000);
    window.setTimeout(() => this.ask((server) => server.left()), 1000);
  }

  disconnectedCallback(): void {
    SIGNS.forEach((name) => document.removeEventListener(name, this.onSign, { capture: true }));
    window.removeEventListener('pagehide', this.onLeave);
    window.clearInterval(this.ticking);
  }

  private build(root: ShadowRoot): void {
    root.adoptedStyleSheets = [sheet];
    const heading = document.createElement('h2');
    heading.id = 'heading';
    heading.textContent = 'Are you still there?';
    const text = document.createElement('p');
    text.id = 'text';
    text.append('For your protection you will be signed out in ', this.count, '. Text you typed is kept for you in this window.');
    this.count.setAttribute('aria-hidden', 'true');
    this.spoken.setAttribute('role', 'status');
    this.stay.textContent = 'Stay signed in';
    this.stay.addEventListener('click', () => this.keep());
    const leave = document.createElement('button');
    leave.className = 'link';
    leave.textContent = 'Sign out now';
    leave.addEventListener('click', () => this.leave());
    const actions = document.createElement('div');
    actions.className = 'actions';
    actions.append(this.stay, leave);
    this.dialog.setAttribute('aria-labelledby', 'heading');
    this.dialog.setAttribute('aria-describedby', 'text');
    this.dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      this.keep();
    });
    this.dialog.append(heading, text, actions, this.spoken);
    root.append(this.dialog);
  }

  /** Something the person did; while the warning stands only its own button counts. */
  private sign(event: Event): void {
    if (!event.isTrusted || this.dialog.open) {
      return;
    }
    this.active = true;
    if (Date.now() - this.reportedAt > REPORT_EVERY) {
      this.report();
    }
  }

  private report(): void {
    this.active = false;
    this.reportedAt = Date.now();
    this.ask((server) => server.seen());
  }

  private keep(): void {
    this.dialog.close();
    this.report();
  }

  private ask(question: (server: Server) => Promise<number>): void {
    question(this.$server).then(
      (seconds) => this.left(seconds),
      () => undefined,
    );
  }

  private left(seconds: number): void {
    this.endsAt = Date.now() + seconds * 1000;
    if (seconds <= 0) {
      this.end();
    } else if (this.dialog.open && seconds > this.warnSeconds) {
      this.dialog.close();
    }
  }

  private tick(): void {
    const seconds = Math.ceil((this.endsAt - Date.now()) / 1000);
    if (this.active && Date.now() - this.reportedAt > REPORT_EVERY) {
      this.report();
    } else if (seconds <= 0) {
      // A question asked now would end the session itself, and the answer would sweep the page away with what was typed.
      this.end();
    } else if (seconds <= this.warnSeconds) {
      this.warn(seconds);
    }
  }

  private warn(seconds: number): void {
    if (!this.dialog.open) {
      if (this.active) {
        this.report();
        return;
      }
      this.dialog.showModal();
      this.stay.focus();
      this.say(seconds);
    } else if (SPOKEN.includes(seconds)) {
      this.say(seconds);
    }
    this.count.textContent = words(seconds);
    // Near the end it is asked once more, whether the person is there in another window.
    if (seconds % 10 === 0 || seconds === LAST_QUESTION) {
      this.ask((server) => server.left());
    }
  }

  private say(seconds: number): void {
    this.spoken.textContent = `You will be signed out in ${words(seconds)}.`;
  }

  /** The address that signs off, which is another one with each sign-on. */
  private signOut(): string {
    return this.getAttribute('sign-out') ?? '/';
  }

  /** The person leaves on purpose: what was typed is not for the next one who sits here. */
  leave(): void {
    forgetTyped();
    window.location.assign(this.signOut());
  }

  private account(): string {
    return this.getAttribute('account') ?? '';
  }

  private end(): void {
    window.clearInterval(this.ticking);
    window.location.assign('/timed-out');
  }
}

function words(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  const parts = [];
  if (minutes > 0) {
    parts.push(minutes === 1 ? '1 minute' : `${minutes} minutes`);
  }
  if (rest > 0 || minutes === 0) {
    parts.push(rest === 1 ? '1 second' : `${rest} seconds`);
  }
  return parts.join(' ');
}

customElements.define('isaa-session-warning', SessionWarning);
