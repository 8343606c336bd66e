/* What was typed and is not stored yet stays in this browser, for this account, until the portal has acknowledged it. */

export interface Unsent<T> {
  text: string;
  token: string;
  about?: T;
}

const PREFIX = 'isaa.unsent';

export class UnsentText<T> {
  private readonly key: string;

  constructor(account: string, place: string) {
    this.key = `${PREFIX}:${account}:${place}`;
  }

  read(): Unsent<T> | null {
    try {
      const kept = localStorage.getItem(this.key);
      return kept ? (JSON.parse(kept) as Unsent<T>) : null;
    } catch {
      return null;
    }
  }

  keep(unsent: Unsent<T>) {
    try {
      localStorage.setItem(this.key, JSON.stringify(unsent));
    } catch {
      // A full or forbidden store takes nothing away: the text is still in the field.
    }
  }

  clear() {
    try {
      localStorage.removeItem(this.key);
    } catch {
      // Nothing was kept.
    }
  }
}
