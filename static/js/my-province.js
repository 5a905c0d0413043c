// Keeps on this telephone which province was opened last, and offers its number at the top.
// Nothing is sent: localStorage is no cookie.
const KEY = 'province';

function kept(act) {
  try {
    return act(window.localStorage);
  } catch {
    return null; // Storage is off or full: the page works as without scripts.
  }
}

function show(box, line) {
  const {line: number = '113', dial = '113'} = line.dataset;
  const [call, page] = box.querySelectorAll('a');
  const [seen, spoken] = call.querySelectorAll('.figure, .unseen');
  const link = line.querySelector('a');
  call.href = `tel:${dial}`;
  seen.textContent = number;
  spoken.textContent = number.replace(/\D/g, '').split('').join(' ');
  page.href = link.href;
  page.textContent = link.textContent;
  box.hidden = false;
}

const opened = document.querySelector('[data-province]');
if (opened) kept(storage => storage.setItem(KEY, opened.dataset.province));

const box = document.getElementById('my-province');
const slug = kept(storage => storage.getItem(KEY));
const line = box && slug && document.querySelector(`[data-slug="${CSS.escape(slug)}"]`);
if (line) {
  show(box, line);
  box.querySelector('button').addEventListener('click', () => {
    kept(storage => storage.removeItem(KEY));
    box.hidden = true;
  });
}
