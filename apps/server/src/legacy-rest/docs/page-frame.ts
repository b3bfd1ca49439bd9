import { asHtml, type Html, html } from './html.ts'
import { PAGE_STYLE } from './page-style.ts'

/** As on the workbench. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='7' " +
  "fill='%231d1d1b'/%3E%3Cpath d='M6 13c8-.5 13-2.5 18-7v20c-5-4.5-10-6.5-18-7z' fill='%23e8935a'/%3E%3C/svg%3E"

/** Put together here, because the policy of the page knows it to the last blank. */
const STYLE_ELEMENT = asHtml(`<style>${PAGE_STYLE}</style>`)

/** A whole document around what stands in its body. */
export function framePage(title: string, body: Html): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="${ICON}" />
        ${STYLE_ELEMENT}
      </head>
      <body>
        ${body}
      </body>
    </html> `.html
}
