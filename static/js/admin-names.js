// Names what Django's widgets leave nameless: autocompletes, and the hints of two-column choices.
'use strict';
if (window.django?.jQuery?.fn.djangoAdminSelect2) {
  const $ = django.jQuery, start = $.fn.djangoAdminSelect2;
  $.fn.djangoAdminSelect2 = function () {
    start.call(this);
    return this.each((_, field) => {
      const label = document.querySelector(`label[for="${field.id}"]`);
      const box = field.nextElementSibling.querySelector('[role=combobox]');
      const shown = box.querySelector('.select2-selection__rendered');
      label.id ||= `${field.id}_label`;
      box.setAttribute('aria-labelledby', `${label.id} ${shown.id}`);
      shown.setAttribute('aria-labelledby', label.id);
      box.querySelector('.select2-search__field')?.setAttribute('aria-labelledby', label.id);
    });
  };
}
window.addEventListener('load', () => {
  for (const hint of document.querySelectorAll('.help-tooltip[aria-label]')) hint.role = 'img';
});
