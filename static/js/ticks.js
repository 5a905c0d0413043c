// Keeps the ticks of a checklist on this device only; nothing is sent. Without it they last as long as the page.
const list = document.querySelector('[data-ticks]');
const boxes = [...list.querySelectorAll('[type=checkbox]')];
const key = `ticks:${list.dataset.ticks}`;
const button = name => list.querySelector(`[data-${name}]`);

function kept(act) {
  try {
    return act(window.localStorage);
  } catch {
    return null; // Storage is off or full: ticks last as long as the page.
  }
}

function show() {
  const some = boxes.some(box => box.checked);
  button('clear').hidden = !some;
  button('kept').hidden = !some;
}

function keep() {
  const ticked = boxes.filter(box => box.checked).map(box => box.id);
  kept(storage => ticked.length ? storage.setItem(key, ticked.join(' ')) : storage.removeItem(key));
  show();
}

const ticked = (kept(storage => storage.getItem(key)) ?? '').split(' ');
for (const box of boxes) {
  box.checked = ticked.includes(box.id);
  box.addEventListener('change', keep);
}
button('clear').addEventListener('click', () => {
  for (const box of boxes) box.checked = false;
  keep();
});
button('print').hidden = false;
button('print').addEventListener('click', () => window.print());
show();
