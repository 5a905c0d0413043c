"""What a reader's eye would notice, measured inside the page: functions that return faults."""

_LOST_TEXT = """() => {
  const faults = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode, owner = text.parentElement;
    const isShown = owner.checkVisibility({visibilityProperty: true, opacityProperty: true});
    if (!text.data.trim() || !isShown || owner.closest('.unseen, .skip')) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const box of range.getClientRects()) {
      if (box.width < 1 || box.height < 1) continue;
      const words = text.data.trim().slice(0, 40);
      if (box.left < -1 || box.right > innerWidth + 1) faults.push(`beside the screen: ${words}`);
      const top = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
      if (!top) faults.push(`outside the page: ${words}`);
      else if (!top.contains(owner) && !owner.contains(top))
        faults.push(`covered by ${top.tagName}.${top.className}: ${words}`);
    }
  }
  return [...new Set(faults)];
}"""

_SIDEWAYS = """() => {
  const root = document.documentElement;
  const excess = Math.max(root.scrollWidth, document.body.scrollWidth) - root.clientWidth;
  if (excess <= 0) return [];
  const wide = [...document.body.querySelectorAll('*')].filter(
    one => !one.closest('.unseen, .skip') && one.getBoundingClientRect().right > innerWidth + 1);
  const names = wide.map(one => `${one.tagName}.${one.className}`);
  return [`${excess} px too wide: ${names.slice(0, 8).join(', ')}`];
}"""

_LOW_TARGETS = """() => [...document.querySelectorAll(
    'button, .button, nav a, .situation, .brand, .chosen a, summary, input')]
  .map(one => one.closest('label') ?? one)  // A finger that hits the words ticks the box.
  .filter(one => one.checkVisibility() && one.getBoundingClientRect().height < 44)
  .map(one => `${one.getBoundingClientRect().height.toFixed(1)} px: ${one.outerHTML.slice(0, 90)}`)
"""

_CALL_BUTTON_IN_SIGHT = """() => [...document.querySelectorAll('a[href="tel:113"]')].some(one => {
  const box = one.getBoundingClientRect();
  const seen = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
  return box.top >= 0 && box.bottom <= innerHeight && seen && one.contains(seen);
})"""

_FOCUSED = """() => {
  const one = document.activeElement;
  if (one === document.body) return null;
  const box = one.getBoundingClientRect();
  const bar = document.querySelector('.emergency');
  const isBarFixed = getComputedStyle(bar).position === 'fixed' && !bar.contains(one);
  const floor = isBarFixed ? bar.getBoundingClientRect().top : innerHeight;
  const seen = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
  const isHidden = box.top < -1 || box.bottom > floor + 1 || !seen
    || !(one.contains(seen) || seen.contains(one));
  return {
    order: [...document.querySelectorAll('*')].indexOf(one),
    fault: isHidden ? `hidden at ${Math.round(box.top)}-${Math.round(box.bottom)} of `
      + `${Math.round(floor)} px: ${one.outerHTML.slice(0, 90)}` : '',
  };
}"""


def lost_text(page):
    """Return the texts that are cut off or covered, on the whole page down to its end.

    The window is made as high as the page: whatever is fixed then lies on the page's end.
    """
    window = page.viewport_size
    height = page.evaluate("document.documentElement.scrollHeight")
    page.set_viewport_size({**window, "height": max(height, window["height"])})
    faults = page.evaluate(_LOST_TEXT)
    page.set_viewport_size(window)
    return faults


def sideways(page):
    """Return what makes the page wider than the window."""
    return page.evaluate(_SIDEWAYS)


def low_targets(page):
    """Return what one taps with a finger that is less than 44 px high."""
    return page.evaluate(_LOW_TARGETS)


def no_call_button(page):
    """Return a fault where no button for 113 can be seen without scrolling."""
    return [] if page.evaluate(_CALL_BUTTON_IN_SIGHT) else ["no button for 113 in sight"]


def hidden_focus(page):
    """Press Tab through the whole page; return what is not fully seen while it has the focus."""
    faults, seen = [], set()
    while True:
        page.keyboard.press("Tab")
        focused = page.evaluate(_FOCUSED)
        if focused is None or focused["order"] in seen:
            return faults if seen else ["nothing takes the focus"]
        seen.add(focused["order"])
        faults += [focused["fault"]] if focused["fault"] else []


def double_text(page):
    """Set the browser's text size to twice the usual, as a reader does in its settings."""
    session = page.context.new_cdp_session(page)
    session.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
