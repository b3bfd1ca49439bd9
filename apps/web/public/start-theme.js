// Runs before the first paint, so that a page in the other theme than the system's does not flash. The theme itself is
// kept in src/theme; this only reads what that has stored.
try {
  const stored = localStorage.getItem('hornbench_theme:v1')
  if (stored === '"light"' || stored === '"dark"')
    document.documentElement.dataset.theme = stored.slice(1, -1)
} catch {
  // No storage: the page follows the system.
}
