/* The line under the text: how far it is saved, and what can be done. */
import type { How } from './saving';

export interface Asked {
  done: () => void;
  decide: () => void;
  leave: () => void;
}

export class SavingStatus {
  readonly element = document.createElement('div');
  private readonly words = document.createElement('span');
  private readonly extent = document.createElement('span');
  private readonly done: HTMLButtonElement;
  private readonly decide: HTMLButtonElement;
  private readonly leave: HTMLButtonElement;

  constructor(asked: Asked) {
    this.element.className = 'editor-actions';
    this.words.className = 'editor-status';
    this.words.setAttribute('role', 'status');
    this.extent.className = 'editor-extent';
    this.done = button('Done', asked.done);
    this.done.className = 'primary';
    this.decide = button('Decide', asked.decide);
    this.leave = button('Leave without saving', asked.leave);
    this.element.append(this.done, this.decide, this.leave, this.words, this.extent);
    this.offer();
  }

  /** How long the section is. */
  measures(extent: string): void {
    this.extent.textContent = extent;
  }

  /** Nothing can be asked for until the answer. */
  busy(on: boolean): void {
    [this.done, this.decide, this.leave].forEach((button) => button.setAttribute('aria-disabled', String(on)));
  }

  waits(byItself: boolean): void {
    this.say(byItself ? 'Not saved yet' : 'Not saved until you press Done', false);
  }

  saving(how: How): void {
    this.say('Saving…', how !== 'quiet');
  }

  saved(at: string, how: How): void {
    this.offer();
    this.say(`Saved ${at}`, how !== 'quiet');
  }

  /** The server does not answer; what is on its way arrives when the connection is back. */
  lost(): void {
    this.trouble('Not saved: connection lost; kept in this browser');
  }

  refused(reason: string): void {
    this.offer(this.leave);
    this.trouble(`Not saved: ${reason}`);
  }

  undecided(sentence: string): void {
    this.offer(this.decide, this.leave);
    this.trouble(sentence);
  }

  private trouble(words: string): void {
    this.say(words, true);
    this.words.classList.add('trouble');
  }

  /** Whoever types hears nothing of what goes well by itself. */
  private say(words: string, aloud: boolean): void {
    this.words.classList.remove('trouble');
    this.words.setAttribute('aria-live', aloud ? 'polite' : 'off');
    this.words.textContent = words;
  }

  private offer(...offered: HTMLButtonElement[]): void {
    [this.decide, this.leave].forEach((button) => {
      button.hidden = !offered.includes(button);
    });
  }
}

function button(name: string, run: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = name;
  element.addEventListener('click', run);
  return element;
}
