import { createHash } from 'node:crypto'

/** The colours are those of the workbench: text reaches 4.5:1 on all it stands on, in both themes. */
const COLOURS = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#f1f1ef, #131312);
  --surface: light-dark(#fafaf8, #1a1a18);
  --line: light-dark(#deddd8, #2e2e2b);
  --ink: light-dark(#1d1d1b, #ededea);
  --soft: light-dark(#52514d, #b5b4ae);
  --accent: light-dark(#a44a12, #e8935a);
  --accent-soft: light-dark(#f5e6da, #3a271a);
  --mono: ui-monospace, 'SF Mono', 'Cascadia Mono', 'DejaVu Sans Mono', Menlo, Consolas, monospace;
}
`

const TEXT = `
* { box-sizing: border-box; }
html { background: var(--ground); scroll-padding-top: 1rem; }
body {
  margin: 0;
  color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, 'Segoe UI', 'Liberation Sans', sans-serif;
  overflow-wrap: break-word;
}
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; margin: 0; }
h1 { font-size: 1.75rem; letter-spacing: -0.01em; }
h2 { font-size: 1.375rem; padding-block-start: 0.5rem; }
h3 { font-size: 1.125rem; }
h3 + dl { margin-block-start: 0.75rem; }
h4 { font-size: 0.875rem; margin-block: 1.5rem 0.5rem; }
p { margin-block: 0.5rem; max-width: 68ch; }
a { color: var(--accent); text-underline-offset: 0.15em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
code, pre { font-family: var(--mono); font-size: 0.875em; font-variant-ligatures: none; }
pre {
  margin: 0;
  padding: 0.75rem 1rem;
  border: 1px solid var(--line);
  border-radius: 6px;
  background: var(--ground);
  overflow-x: auto;
  line-height: 1.5;
  tab-size: 2;
}
pre code { font-size: 1em; }
.skip { position: absolute; inset: 0 auto auto 0; padding: 0.75rem 1rem; background: var(--surface); }
.skip:not(:focus) { clip-path: inset(50%); height: 1px; width: 1px; padding: 0; overflow: hidden; }
`

const LAYOUT = `
.page { max-width: 74rem; margin-inline: auto; padding: 1.5rem 1rem 4rem; }
.contents ul { list-style: none; margin: 0; padding: 0; }
.contents li li a { display: block; padding: 0.25rem 0; color: var(--ink); text-decoration: none; font-size: 0.875rem; }
.contents li li a:hover { text-decoration: underline; }
.contents > ul > li { margin-block-end: 0.75rem; }
.contents > ul > li > a { font-weight: 600; display: inline-block; padding-block: 0.25rem; }
.contents { margin-block: 1.5rem; padding-block: 1rem; border-block: 1px solid var(--line); }
main > section { margin-block-start: 2.5rem; }
.endpoint {
  margin-block-start: 1.5rem;
  padding: 1.25rem 1rem;
  border: 1px solid var(--line);
  border-radius: 8px;
  background: var(--surface);
}
.target { display: flex; flex-wrap: wrap; gap: 0.25rem 0.625rem; align-items: baseline; margin-block: 0.375rem 0.75rem; }
.target code { font-size: 0.9375rem; overflow-wrap: anywhere; }
.method { font: 600 0.75rem/1.4 var(--mono); padding: 0.125rem 0.4375rem; border-radius: 4px; color: var(--accent); background: var(--accent-soft); }
dl { margin: 0; }
dl > div { padding-block: 0.625rem; border-block-start: 1px solid var(--line); }
dt { display: flex; flex-wrap: wrap; gap: 0.125rem 0.75rem; align-items: baseline; }
dt > code { font-weight: 600; overflow-wrap: anywhere; }
dd { margin: 0.125rem 0 0; color: var(--soft); max-width: 68ch; font-size: 0.9375rem; }
.type { color: var(--soft); font-size: 0.8125rem; }
.needed { color: var(--accent); font-size: 0.8125rem; font-weight: 600; }
.status { font-family: var(--mono); font-size: 0.875rem; font-weight: 600; }
.quote { display: block; }
.statuses > div { display: grid; grid-template-columns: 3.5rem 1fr; align-items: baseline; }
@media (min-width: 60rem) {
  .page { display: grid; grid-template-columns: 15rem minmax(0, 1fr); gap: 0 3rem; padding: 2.5rem 2rem 6rem; }
  header { grid-column: 2; }
  .contents { grid-column: 1; grid-row: 1 / span 2; align-self: start; position: sticky; top: 0; max-height: 100vh; overflow-y: auto; margin: 0; border: 0; padding-block: 0.5rem 2rem; }
  .endpoint { padding: 1.5rem 1.75rem; }
  dl:not(.statuses) > div { display: grid; grid-template-columns: minmax(11rem, 5fr) 8fr; gap: 0 1.5rem; align-items: baseline; }
  dd { margin: 0; }
}
@media print { .contents { display: none; } .page { display: block; } }
`

export const PAGE_STYLE = COLOURS + TEXT + LAYOUT

/** Nothing but this very style and the icon: no script, nothing from elsewhere, not inside a frame. */
export function contentSecurityPolicy(): string {
  const hash = createHash('sha256').update(PAGE_STYLE).digest('base64')
  return [
    "default-src 'none'",
    `style-src 'sha256-${hash}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
