/* The list of keyboard shortcuts, which any part of the draft page can open. */
import { keysOf, places, pressed, type ShortcutName, shortcuts } from './shortcuts';

/** A key without Ctrl or Alt can be in the way of speech input and of shaky hands, so that it can be switched off. */
const OFF = 'isaa-no-question-mark';

/** Opens the list; where it was opened from has the focus again once it is closed. */
export function showShortcuts(): void {
  if (document.querySelector('.shortcut-list')) {
    return;
  }
  const dialog = document.createElement('dialog');
  dialog.className = 'shortcut-list';
  dialog.setAttribute('aria-labelledby', 'shortcut-list-title');
  const title = document.createElement('h2');
  title.id = 'shortcut-list-title';
  title.textContent = 'Keyboard shortcuts';
  const groups = document.createElement('div');
  groups.className = 'groups';
  groups.append(...Object.keys(places).map((place) => group(place as keyof typeof places)));
  const foot = document.createElement('form');
  foot.method = 'dialog';
  const close = document.createElement('button');
  close.className = 'primary';
  close.textContent = 'Close';
  foot.append(choice(), close);
  dialog.append(title, groups, foot);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  close.focus();
}

/** Opens the list when its keys are pressed, unless the mark was meant for a text. */
export function showShortcutsByKey(event: KeyboardEvent): void {
  const asked = pressed(event, 'list') || (pressed(event, 'listByMark') && !switchedOff() && !writesIn(event.composedPath()[0]));
  if (asked && !dialogOpen()) {
    event.preventDefault();
    showShortcuts();
  }
}

/** Whether a dialog lies over the page, whose keys are then not the page's. */
export function dialogOpen(): boolean {
  return document.querySelector('vaadin-dialog[opened], dialog[open]') !== null;
}

function group(place: keyof typeof places): HTMLElement {
  const part = document.createElement('section');
  const heading = document.createElement('h3');
  heading.textContent = places[place];
  const list = document.createElement('dl');
  (Object.keys(shortcuts) as ShortcutName[])
    .filter((name) => shortcuts[name].place === place)
    .forEach((name) => {
      const line = document.createElement('div');
      const says = document.createElement('dt');
      says.textContent = shortcuts[name].says;
      const keys = document.createElement('dd');
      const key = document.createElement('kbd');
      key.textContent = keysOf(name);
      keys.append(key);
      line.append(says, keys);
      list.append(line);
    });
  part.append(heading, list);
  return part;
}

function choice(): HTMLLabelElement {
  const label = document.createElement('label');
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.checked = !switchedOff();
  box.addEventListener('change', () => {
    try {
      localStorage.setItem(OFF, box.checked ? '' : 'off');
    } catch {
      // A browser without a store forgets the choice.
    }
  });
  label.append(box, ` Open this list with ${keysOf('listByMark')}`);
  return label;
}

function switchedOff(): boolean {
  try {
    return localStorage.getItem(OFF) === 'off';
  } catch {
    return false;
  }
}

function writesIn(target: EventTarget | undefined): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.nodeName));
}
