import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { ServerProcess } from '../jobs/start-server.ts'
import { watchFaults, type PageFaults } from './page-faults.ts'
import { openServerHome, type ServerHome } from './server-home.ts'

export type Theme = 'light' | 'dark'

export type WorkbenchOptions = {
  readonly address?: string
  readonly width?: number
  readonly height?: number
  readonly theme?: Theme
  /** Of the server. */
  readonly settings?: Readonly<Record<string, string>>
  /** What this browser remembers from before. */
  readonly storage?: Readonly<Record<string, string>>
  /** Done with the server before the page is opened. */
  readonly prepare?: (client: ServerProcess['client']) => Promise<unknown>
}

/** A real server with a folder of its own, and the page of it in a browser that knows nothing else. */
export type Workbench = AsyncDisposable & {
  readonly server: ServerHome
  readonly client: ServerProcess['client']
  readonly context: BrowserContext
  readonly page: Page
  readonly faults: PageFaults
  /** Another tab of the same browser. */
  openTab(address?: string): Promise<Page>
}

/** Patient, because the machine may be busy with other tests; a page that hangs fails with what it waited for. */
const PATIENCE_MS = 40_000

export async function openWorkbench(browser: Browser, options: WorkbenchOptions = {}): Promise<Workbench> {
  const { address = '/', width = 1280, height = 800, theme = 'light', settings, storage, prepare } = options
  await using opening = new AsyncDisposableStack()
  const server = opening.use(await openServerHome(settings))
  await prepare?.(server.client)
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: 'reduce',
    baseURL: server.url,
    permissions: ['clipboard-read', 'clipboard-write'],
    ...(storage && { storageState: { cookies: [], origins: [originState(server.url, storage)] } }),
  })
  opening.defer(() => context.close())
  context.setDefaultTimeout(PATIENCE_MS)
  const faults = watchFaults(context)

  async function openTab(to = '/'): Promise<Page> {
    const page = await context.newPage()
    await page.goto(to)
    return page
  }

  const page = await openTab(address)
  const open = opening.move()
  return {
    server,
    client: server.client,
    context,
    page,
    faults,
    openTab,
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  }
}

function originState(origin: string, storage: Readonly<Record<string, string>>) {
  return { origin, localStorage: Object.entries(storage).map(([name, value]) => ({ name, value })) }
}
