/* What stands around the comments follows them by a moment, so that a comment itself is drawn first. */

const MOMENT_MS = 600;

/** Work that many reasons ask for: done once for all that come within a moment, and not put off by those that follow. */
export class Soon {
  private waiting = 0;

  constructor(private readonly work: () => void) {}

  /** Does the work within a moment. */
  ask(): void {
    this.waiting ||= window.setTimeout(() => this.now(), MOMENT_MS);
  }

  /** Does the work at once; what was asked for is done with it. */
  now(): void {
    this.cancel();
    this.work();
  }

  /** Nothing is done any more until it is asked for again. */
  cancel(): void {
    clearTimeout(this.waiting);
    this.waiting = 0;
  }
}
