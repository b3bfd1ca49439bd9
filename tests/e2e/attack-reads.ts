import type { Frame, Page } from 'playwright-core'

/** The ways in which a page can try to read an address of another site. */
const REQUESTS = ['fetch', 'fetch with cookies', 'fetch no-cors', 'fetch of a page', 'XMLHttpRequest']
const ELEMENTS = ['script', 'module', 'stylesheet', 'img', 'iframe', 'object', 'embed']
const STREAMS = ['EventSource', 'WebSocket']

/** What a page managed to read, by the way in which it tried and the address. */
export async function tryToRead(
  page: Page | Frame,
  { server, paths }: { readonly server: string; readonly paths: readonly string[] },
): Promise<Map<string, string>> {
  const loot = new Map<string, string>()
  const attempts = paths.flatMap((path) => {
    const url = `${server}${path}`
    return [
      ...REQUESTS.map((way) => ({
        name: `${way} ${path}`,
        run: () => page.evaluate(readByRequest, { url, way }),
      })),
      ...ELEMENTS.map((way) => ({
        name: `${way} ${path}`,
        run: () => page.evaluate(readByElement, { url, way }),
      })),
      ...STREAMS.map((way) => ({
        name: `${way} ${path}`,
        run: () => page.evaluate(openStream, { url, way }),
      })),
    ]
  })
  await Promise.all(
    attempts.map(async ({ name, run }) => {
      const text = await run()
      if (text !== '') loot.set(name, text)
    }),
  )
  return loot
}

type Attempt = { readonly url: string; readonly way: string }

// These run inside of the page; nothing outside of them exists there.

async function readByRequest({ url, way }: Attempt): Promise<string> {
  const options: Readonly<Record<string, RequestInit>> = {
    'fetch with cookies': { credentials: 'include' },
    'fetch no-cors': { mode: 'no-cors' },
    'fetch of a page': { headers: { accept: 'text/html' } },
  }
  if (way !== 'XMLHttpRequest') {
    try {
      return await (await fetch(url, options[way])).text()
    } catch {
      return ''
    }
  }
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.addEventListener('loadend', () => resolve(request.responseText))
    request.open('GET', url)
    request.send()
  })
}

function readByElement({ url, way }: Attempt): Promise<string> {
  const properties: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    module: { type: 'module', src: url },
    stylesheet: { rel: 'stylesheet', href: url },
    object: { data: url },
  }
  const tag = { module: 'script', stylesheet: 'link' }[way] ?? way
  const element = Object.assign(document.createElement(tag), properties[way] ?? { src: url })

  function see(): string {
    if (element instanceof HTMLScriptElement) return 'it ran'
    if (element instanceof HTMLLinkElement) return `${element.sheet?.cssRules.length} rules`
    if (element instanceof HTMLImageElement) return `${element.naturalWidth} × ${element.naturalHeight}`
    if (element instanceof HTMLEmbedElement) return element.getSVGDocument()?.documentElement.outerHTML ?? ''
    const isFrame = element instanceof HTMLIFrameElement || element instanceof HTMLObjectElement
    return (isFrame && element.contentDocument?.documentElement.textContent) || ''
  }

  return new Promise((resolve) => {
    // What can not be loaded tells nobody, in some elements.
    setTimeout(() => resolve(''), 3000)
    element.addEventListener('error', () => resolve(''))
    element.addEventListener('load', () => {
      try {
        resolve(see())
      } catch {
        resolve('')
      }
    })
    document.body.append(element)
  })
}

function openStream({ url, way }: Attempt): Promise<string> {
  return new Promise((resolve) => {
    const stream = way === 'WebSocket' ? new WebSocket(url.replace('http', 'ws')) : new EventSource(url)
    stream.addEventListener('open', () => resolve('open'))
    stream.addEventListener('error', () => {
      stream.close()
      resolve('')
    })
  })
}
