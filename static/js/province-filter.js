// Narrows the list of provinces while one types; without it, the form asks the server.
const field = document.getElementById('province-name');
const lines = [...document.querySelectorAll('.lines > li')];

// As bilingual.text.match_key: no accents, no case, nothing between the letters.
const key = text => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase()
  .replace(/[đð]/g, 'd').replace(/[^a-z0-9]+/g, '');

const keys = new Map(lines.map(line => {
  const names = [line.querySelector('a'), ...line.querySelectorAll('.meta')];
  return [line, key(names.map(one => one.textContent).join('')) + ` ${line.dataset.also ?? ''}`];
}));

field?.addEventListener('input', () => {
  const typed = key(field.value);
  const found = lines.filter(line => keys.get(line).includes(typed));
  // A name that no line has is left to the server, which knows every spelling.
  for (const line of lines) line.hidden = found.length > 0 && !found.includes(line);
});
