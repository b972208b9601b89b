// Before the first paint: the reader's choice of light or dark, remembered in the browser.
try {
  const theme = localStorage.getItem('theme');
  if (theme) {
    document.documentElement.dataset.theme = theme;
  }
} catch {
  // storage may be switched off; then the system's preference stands
}
