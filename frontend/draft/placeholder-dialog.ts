/* Asks for the words of a placeholder, or for a new placeholder's label. */


/** Opens a small modal form near the place; resolves to the words, or to null when the dialog was left. */
export function ask(title: string, hint: string, value: string, near: DOMRect): Promise<string | null> {
  const dialog = document.createElement('dialog');
  dialog.className = 'placeholder-dialog';
  const form = document.createElement('form');
  form.method = 'dialog';
  const label = document.createElement('label');
  const input = document.createElement('textarea');
  input.id = 'placeholder-words';
  input.rows = 2;
  input.maxLength = 4000;
  input.value = value;
  label.htmlFor = input.id;
  label.textContent = title;
  const help = document.createElement('p');
  help.id = 'placeholder-hint';
  help.textContent = hint;
  input.setAttribute('aria-describedby', help.id);
  const buttons = document.createElement('div');
  buttons.append(button('Apply', 'apply', 'primary'), button('Cancel', 'cancel', ''));
  form.append(label, input, help, buttons);
  dialog.append(form);
  document.body.append(dialog);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      dialog.close('apply');
    }
  });
  dialog.showModal();
  const { width, height } = dialog.getBoundingClientRect();
  dialog.style.left = `${Math.max(8, Math.min(near.left, innerWidth - width - 8))}px`;
  dialog.style.top = `${near.bottom + height + 8 < innerHeight ? near.bottom + 8 : Math.max(8, near.top - height - 8)}px`;
  input.select();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      // Line feeds are no part of the model: a placeholder stands inside a line.
      resolve(dialog.returnValue === 'apply' ? input.value.replace(/\s+/g, ' ').trim() : null);
    });
  });
}

function button(text: string, value: string, className: string): HTMLButtonElement {
  const element = document.createElement('button');
  element.textContent = text;
  element.value = value;
  element.className = className;
  return element;
}
