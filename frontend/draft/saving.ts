/* When what is typed in a section is saved, and what becomes of it until the server has acknowledged it. */
import type { BlockJson } from './draft-schema';
import { forget, keep } from './kept-text';
import type { SavingStatus } from './saving-status';

/** So long nobody types before it is saved, and so long it waits at most while somebody does. */
const QUIET_MS = 3_000;
const LATEST_MS = 15_000;

/** So soon the browser keeps a copy, and so long the server may take before it is said that it does not answer. */
const KEEP_MS = 300;
const PATIENCE_MS = 6_000;

/** Quietly while somebody writes, at once because somebody asked, or to end writing. */
export type How = 'quiet' | 'now' | 'done';

/** What goes to the server. */
export interface Save {
  number: number;
  how: How;
  base: number;
  blocks: BlockJson[];
}

/** The text that is saved. */
interface Text {
  blocks: () => BlockJson[];
  send: (save: Save) => void;
  /** Nothing may be typed until the answer. */
  hold: (on: boolean) => void;
  /** Takes in what the server joined; false when something of it was typed over meanwhile. */
  take: (sent: BlockJson[], stored: BlockJson[]) => boolean;
}

export class Saving {
  /** Typed since it was last sent, and since it was last acknowledged. */
  private dirty = false;
  private mine = false;
  private conflict = false;
  private number = 0;
  private underway: Save | null = null;
  private following: How | null = null;
  private since = 0;
  private keeping = 0;
  private waiting = 0;
  private patience = 0;

  /**
   * Saves the text of a section.
   *
   * @param draft which draft and account this is for: the name under which the browser keeps a copy
   * @param base the version that the text was taken from
   * @param byItself whether it is saved without being asked
   */
  constructor(
    private readonly text: Text,
    private readonly status: SavingStatus,
    private readonly draft: string,
    private readonly section: string,
    private base: number,
    private byItself: boolean,
  ) {}

  /** Whether something was typed that is not acknowledged. */
  get unsaved(): boolean {
    return this.mine || this.conflict;
  }

  typed(): void {
    this.dirty = true;
    this.mine = true;
    if (!this.conflict) {
      this.status.waits(this.byItself);
    }
    clearTimeout(this.keeping);
    this.keeping = window.setTimeout(this.keepNow, KEEP_MS);
    this.soon();
  }

  /** Sends the text, or does so once the answer to what is on its way is here. */
  save(how: How): void {
    if (this.underway) {
      this.following = how === 'quiet' || this.following === 'done' ? this.following : how;
      return;
    }
    clearTimeout(this.waiting);
    this.since = 0;
    this.dirty = false;
    this.underway = { number: ++this.number, how, base: this.base, blocks: this.text.blocks() };
    this.keepNow();
    this.text.hold(how === 'done');
    this.status.saving(how);
    clearTimeout(this.patience);
    this.patience = window.setTimeout(() => this.status.lost(), PATIENCE_MS);
    this.text.send(this.underway);
  }

  /** Saves what is typed now rather than soon, such as when somebody turns to something else. */
  readonly flush = (): void => {
    if (this.dirty && this.byItself && !this.conflict) {
      this.save('quiet');
    }
  };

  /** Somebody else changed the section: what they saved comes with the answer to a save. */
  catchUp(): void {
    if (this.byItself && !this.conflict && !this.underway) {
      this.save('quiet');
    }
  }

  /** The server has it: as it was sent, or together with what others had saved in the section. */
  acknowledged(number: number, version: number, stored: BlockJson[] | null, at: string): void {
    const sent = this.answered(number);
    if (!sent) {
      return;
    }
    if (stored && !this.text.take(sent.blocks, stored)) {
      // The base stays: what both changed is decided on by a person.
      this.undecided('Someone changed the same paragraph; decide when you are ready.');
      return;
    }
    this.base = version;
    this.mine = this.dirty;
    this.conflict = false;
    this.byItself = true;
    if (this.dirty) {
      this.keepNow();
      this.soon();
    } else {
      clearTimeout(this.keeping);
      forget(this.draft, this.section);
      this.status.saved(at, sent.how);
    }
    this.follow();
  }

  /** The server did not take it; it can be written on, and the browser keeps it. */
  refused(number: number, reason: string): void {
    if (this.answered(number)) {
      this.dirty = this.mine;
      this.following = null;
      this.keepNow();
      this.status.refused(reason);
    }
  }

  /** Somebody else changed the same paragraph: nothing is stored until a person decides. */
  conflicts(number: number, sentence: string): void {
    if (this.answered(number)) {
      this.undecided(sentence);
    }
  }

  readonly keepNow = (): void => {
    clearTimeout(this.keeping);
    if (this.unsaved) {
      const { section, base } = this;
      const text = { section, base, blocks: this.text.blocks(), sent: this.underway?.blocks };
      if (!keep(this.draft, text)) {
        this.status.refused('this browser keeps no copy: save soon');
      }
    }
  };

  /** The editor goes away; what is not acknowledged stays in the browser. */
  end(): void {
    this.keepNow();
    clearTimeout(this.waiting);
    clearTimeout(this.patience);
  }

  private answered(number: number): Save | null {
    const sent = this.underway;
    if (sent?.number !== number) {
      return null;
    }
    this.underway = null;
    clearTimeout(this.patience);
    this.text.hold(false);
    return sent;
  }

  private undecided(sentence: string): void {
    this.dirty = true;
    this.conflict = true;
    this.following = null;
    clearTimeout(this.waiting);
    this.keepNow();
    this.status.undecided(sentence);
  }

  private follow(): void {
    const how = this.following;
    this.following = null;
    if (how) {
      this.save(how);
    }
  }

  private soon(): void {
    if (this.byItself && !this.conflict && !this.underway) {
      this.since ||= Date.now();
      clearTimeout(this.waiting);
      this.waiting = window.setTimeout(this.flush, Math.min(QUIET_MS, this.since + LATEST_MS - Date.now()));
    }
  }
}
