/*
 * What was typed and is not stored yet stays in this browser, for this account, until the portal has acknowledged it. Each
 * window has a copy of its own; what a window left behind that is gone, the next one takes over.
 */

export interface Unsent<T> {
  text: string;
  token: string;
  about?: T;
}

const PREFIX = 'isaa.unsent:';
const WINDOW = 'isaa.window';

/** So long a window that was loaded again waits for its former self to let go of its name. */
const PATIENCE_MS = 2_000;

/** The name of this window; it survives a reload. */
let own = remembered() ?? renamed();

/** The places of texts whose windows are gone. */
const left: Promise<string[]> = begin().catch(() => []);

export class UnsentText<T> {
  private readonly place: string;

  constructor(account: string, place: string) {
    this.place = `:${account}:${place}`;
  }

  read(): Unsent<T> | null {
    try {
      const kept = localStorage.getItem(this.key);
      return kept ? (JSON.parse(kept) as Unsent<T>) : null;
    } catch {
      return null;
    }
  }

  /** What this window keeps, or else what one that is gone left behind; from now on it is this window's. */
  async find(): Promise<Unsent<T> | null> {
    const orphan = (await left).find((key) => key.endsWith(this.place));
    if (orphan && this.read() === null) {
      try {
        const text = localStorage.getItem(orphan);
        if (text) {
          localStorage.setItem(this.key, text);
          localStorage.removeItem(orphan);
        }
      } catch {
        // It stays where it is, for another time.
      }
    }
    return this.read();
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

  private get key() {
    return PREFIX + own + this.place;
  }
}

/** Takes hold of this window's name, and looks for texts of windows that are not open. */
async function begin(): Promise<string[]> {
  const open = new Set([own]);
  // Browsers give locks to pages that came over a protected connection; elsewhere every other window counts as gone.
  if (navigator.locks) {
    if (!(await held(own))) {
      // A copy of a window that is still open, which goes by the same name.
      own = renamed();
      await held(own);
    }
    (await navigator.locks.query()).held?.forEach(({ name }) => open.add(name?.slice(WINDOW.length + 1) ?? ''));
  }
  return Object.keys(localStorage).filter(
    (key) => key.startsWith(PREFIX) && !open.has(key.slice(PREFIX.length).split(':')[0]),
  );
}

/** Holds the name as long as the window is open; false when another window does. */
function held(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    navigator.locks
      .request(`${WINDOW}:${name}`, { signal: AbortSignal.timeout(PATIENCE_MS) }, () => {
        resolve(true);
        return new Promise<never>(() => {});
      })
      .catch(() => resolve(false));
  });
}

function remembered(): string | null {
  try {
    return sessionStorage.getItem(WINDOW);
  } catch {
    return null;
  }
}

function renamed(): string {
  const name = crypto.randomUUID();
  try {
    sessionStorage.setItem(WINDOW, name);
  } catch {
    // Then a reload is another window.
  }
  return name;
}
