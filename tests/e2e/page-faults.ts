import type { BrowserContext } from 'playwright-core'

/** What went wrong in pages and must not. */
export type PageFaults = {
  /** Faults that match are part of the test from now on. */
  expect(pattern: RegExp): void
  /** Those that nobody has expected. */
  unexpected(): string[]
}

/** What a page says while its server is away. */
export const SERVER_IS_AWAY = /net::ERR_(?:CONNECTION_\w+|EMPTY_RESPONSE|SOCKET_NOT_CONNECTED)/

/**
 * Listens to all pages of a browser context: errors on the console (a blocked script or style is one), errors that nothing
 * catches, and crashes.
 */
export function watchFaults(context: BrowserContext): PageFaults {
  const faults: string[] = []
  const expected: RegExp[] = []

  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => {
    faults.push(`uncaught: ${error.error().stack ?? error.error().message}`)
  })
  context.on('page', (page) => {
    page.on('crash', () => faults.push('The page has crashed.'))
  })

  return {
    expect: (pattern) => void expected.push(pattern),
    unexpected: () => faults.filter((fault) => !expected.some((pattern) => pattern.test(fault))),
  }
}
