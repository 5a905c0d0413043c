"""The site itself: settings, addresses, home page. Nothing imports it."""
