// A zone to drop the letter on; a mark in the letter leads into its field, a field shows its marks.
'use strict';
window.addEventListener('load', () => {
  const zone = document.getElementById('drop-zone');
  if (zone) {
    const field = zone.querySelector('input[type="file"]');
    zone.querySelector('label').textContent = zone.dataset.drop;
    const over = isOver => event => {
      event.preventDefault();
      zone.classList.toggle('over', isOver);
    };
    zone.addEventListener('dragover', over(true));
    zone.addEventListener('dragleave', over(false));
    zone.addEventListener('drop', event => {
      over(false)(event);
      if (event.dataTransfer.files.length) field.files = event.dataTransfer.files;
    });
  }
  const control = place => place?.querySelector(
    'input:not([type="hidden"]), textarea, .select2-selection, select');
  for (const mark of document.querySelectorAll('a.mark')) {
    mark.addEventListener('click', event => {
      const place = document.getElementById(mark.hash.slice(1));
      const closed = place?.closest('details:not([open])');
      if (closed) closed.open = true;
      if (!control(place)) return;
      event.preventDefault();
      place.scrollIntoView({block: 'center'});
      control(place).focus({preventScroll: true});
    });
  }
  document.addEventListener('focusin', event => {
    const anchor = event.target.closest('.fields [id^="at-"]')?.id;
    if (!anchor) return;
    for (const mark of document.querySelectorAll('a.mark')) {
      mark.classList.toggle('shown', mark.hash === `#${anchor}`);
    }
    const shown = document.querySelector('a.mark.shown');
    const letter = shown?.closest('.letter');
    // The page itself must not move while somebody types.
    if (letter) letter.scrollTop += shown.getBoundingClientRect().top - letter.getBoundingClientRect().top - letter.clientHeight / 3;
  });
});
