/** Text that is HTML already. */
export type Html = { readonly html: string }

type Part = Html | string | readonly Part[] | undefined

/** A template of HTML: what is filled in is text and escaped, unless it is HTML itself. Lists are joined. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: texts.map((text, index) => text + show(parts[index])).join('') }
}

/** Takes a text for HTML. Never one that came from outside. */
export function asHtml(text: string): Html {
  return { html: text }
}

function show(part: Part): string {
  if (part === undefined) return ''
  if (typeof part === 'string') return escape(part)
  return 'html' in part ? part.html : part.map(show).join('')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
}
