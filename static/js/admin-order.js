// Gives each row that has a place in an order two buttons to move it; the number field stays.
'use strict';
window.addEventListener('load', () => {
  const words = document.getElementById('row-moves')?.dataset;
  if (!words) return;
  const LAST = 1e9;
  const field = row => row.querySelector('input[name$="-order"]');
  const place = row => Number(field(row).value) || LAST;
  const number = row => Number(row.id.split('-').pop());
  const rows = group => [...group.querySelectorAll('.inline-related:not(.empty-form)')].filter(field);
  const sorted = (group, key) => rows(group).sort((one, other) => key(one) - key(other));
  const label = (row, position) => {
    const name = row.querySelector('.inline_label');
    if (/^\s*#\d+\s*$/.test(name.textContent)) name.textContent = `#${position}`;
  };
  const show = (group, wanted) => {
    const shown = rows(group);
    if (wanted.some((row, index) => row !== shown[index])) {
      const end = new Comment();
      shown.at(-1).after(end);
      end.before(...wanted);
      end.remove();
    }
    wanted.forEach((row, index) => label(row, index + 1));
  };
  const button = (step, sign, name) => {
    const made = document.createElement('button');
    Object.assign(made, {type: 'button', className: 'button', textContent: sign});
    made.setAttribute('aria-label', name);
    made.dataset.move = step;
    return made;
  };
  // The empty row too: Django copies it for each row that is added.
  for (const row of document.querySelectorAll('.inline-related')) {
    if (!field(row) || field(row).type === 'hidden') continue;
    const moves = document.createElement('span');
    moves.className = 'row-moves';
    moves.append(button(-1, '↑', words.up), button(1, '↓', words.down));
    field(row).after(moves);
  }
  // A form that was refused lists its rows as they were sent, not as they were moved.
  const arrange = group => show(group, sorted(group, place));
  document.querySelectorAll('.inline-group').forEach(arrange);
  document.addEventListener('click', ({target}) => {
    const pressed = target.closest('button[data-move]');
    if (!pressed) return;
    const row = pressed.closest('.inline-related'), group = row.closest('.inline-group');
    const moved = sorted(group, place), from = moved.indexOf(row);
    const to = from + Number(pressed.dataset.move);
    if (!moved[to]) return;
    [moved[from], moved[to]] = [moved[to], moved[from]];
    moved.forEach((one, index) => { field(one).value = index + 1; });
    show(group, moved);
    pressed.focus();
  });
  // Django then numbers the rows anew from the top: the stored ones must stand there first.
  document.addEventListener('formset:removed', ({detail}) => {
    const group = document.getElementById(`${detail.formsetName}-group`);
    show(group, sorted(group, number));
    setTimeout(arrange, 0, group);
  });
});
