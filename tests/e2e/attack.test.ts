import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { capSubmission } from '../jobs/cap-submission.ts'
import { waitForJob, waitForStatus } from '../jobs/watch-jobs.ts'
import { tryToChange } from './attack-changes.ts'
import { tryToRead } from './attack-reads.ts'
import { ATTACK_PAGE, openAttackSite, RESOLVER_RULES } from './attack-site.ts'
import { launchBrowser } from './launch-browser.ts'
import { openServerHome } from './server-home.ts'

const SOLVE_BODY = JSON.stringify({
  mesh: {
    vertices: [0, 0, 0, 0.1, 0, 0, 0, 0.1, 0, 0, 0, 0.1],
    indices: [0, 2, 1, 0, 1, 3, 0, 3, 2, 1, 2, 3],
    surfaceTags: [2, 1, 1, 1],
  },
  frequency_range: [100, 1000],
  num_frequencies: 1,
  sim_type: '2',
})

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser([RESOLVER_RULES])
})
afterAll(() => browser.close())

/** A server with a run that is done, one that runs and one that waits, and a page of a stranger in the same browser. */
async function openVictim(settings: Readonly<Record<string, string>> = {}) {
  await using opening = new AsyncDisposableStack()
  const server = opening.use(await openServerHome({ COMPUTE_PROCESSES: '1', ...settings }))
  const { client, url } = server
  const done = await client.jobs.submit.mutate({ submission: capSubmission('coarse', [500]) })
  await waitForStatus(client, done.id, 'complete')
  const sweep = Array.from({ length: 200 }, (_, index) => 900 + index)
  const running = await client.jobs.submit.mutate({ submission: capSubmission('fine', sweep) })
  await waitForJob(client, running.id, ({ status }) => status === 'running')
  const waiting = await client.jobs.submit.mutate({ submission: capSubmission('coarse', [500]) })

  const site = opening.use(await openAttackSite())
  const context = await browser.newContext()
  opening.defer(() => context.close())
  const page = await context.newPage()
  await page.goto(site.url)
  const targets = { server: url, runningId: running.id, doneId: done.id, solveBody: SOLVE_BODY }
  const paths = [
    '/',
    '/health',
    '/api/jobs',
    `/api/status/${running.id}`,
    `/api/results/${done.id}`,
    '/openapi.json',
    '/docs',
    '/trpc/jobs.list?input=%7B%7D',
    '/trpc/jobs.list?batch=1&input=%7B%7D',
    '/assets/none.js',
    '/start-theme.js',
  ]
  const open = opening.move()
  return {
    server,
    client,
    url,
    page,
    waiting,
    targets,
    paths,
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  }
}

type Victim = Awaited<ReturnType<typeof openVictim>>

/** All that a stranger could change, without what the run itself changes. */
async function stateOf({ client }: Victim): Promise<unknown> {
  const { jobs } = await client.jobs.list.query({ limit: 200 })
  const kept = jobs.map(({ id, number, status, label, notes, kept: isKept, rating }) => [
    id,
    number,
    status,
    label,
    notes,
    isKept,
    rating,
  ])
  const { deletedIds } = await client.jobs.changes.query({ since: 0 })
  return { kept, deletedIds, settings: await client.settings.get.query() }
}

describe('a page of a stranger', () => {
  let victim: Victim
  beforeAll(async () => {
    victim = await openVictim()
  })
  afterAll(() => victim[Symbol.asyncDispose]())

  test('reads nothing: not by fetch, not as script, style, image, frame, event stream or socket', async () => {
    const { page, targets, paths } = victim
    expect(await tryToRead(page, { server: targets.server, paths })).toEqual(new Map())
  })

  test('changes nothing, and sees no answer to what it tries', async () => {
    const before = await stateOf(victim)
    expect(await victim.page.evaluate(tryToChange, victim.targets)).toEqual({})
    expect(await stateOf(victim)).toEqual(before)
  })

  test('can do no more from a frame in a sandbox, whose origin is null', async () => {
    const before = await stateOf(victim)
    const frame = await openSandbox(victim.page)
    expect(await frame.evaluate(() => origin)).toBe('null')
    const { targets, paths } = victim
    expect(await tryToRead(frame, { server: targets.server, paths })).toEqual(new Map())
    expect(await frame.evaluate(tryToChange, targets)).toEqual({})
    expect(await stateOf(victim)).toEqual(before)
  })

  test('cannot show the workbench, or an answer, inside of itself', async () => {
    const { page, url, paths } = victim
    for (const path of paths) {
      await page.evaluate(
        (address) =>
          new Promise((resolve) => {
            const frame = Object.assign(document.createElement('iframe'), { src: address })
            frame.addEventListener('load', resolve)
            document.body.append(frame)
          }),
        `${url}${path}`,
      )
      const shown = () => page.frames().at(-1)?.url()
      await expect.poll(shown, { message: path }).toMatch(/./)
      expect(`${path} ${shown()}`).toBe(`${path} chrome-error://chromewebdata/`)
    }
  })
})

test('a page of a stranger can do no more under a name that is bent to the server once it is loaded', async () => {
  await using victim = await openVictim()
  const { server, client, page, url, waiting } = victim
  const { port } = new URL(url)
  await server.kill()
  {
    await using before = await openAttackSite(Number(port))
    await page.goto(before.url)
  }
  await server.start()
  await waitForStatus(client, waiting.id, 'complete')
  const before = await stateOf(victim)
  const loot = await tryToRead(page, { server: new URL(page.url()).origin, paths: victim.paths })
  // To the page it is its own server, so it may read the refusals.
  expect([...loot].filter(([, text]) => !text.includes('does not go by that name'))).toEqual([])
  expect(await victim.page.evaluate(async () => (await fetch('/api/jobs')).status)).toBe(421)
  const statuses = await victim.page.evaluate(tryToChange, { ...victim.targets, server: '' })
  expect(new Set(Object.values(statuses))).toEqual(new Set([421]))
  expect(await stateOf(victim)).toEqual(before)
})

test('with ALLOWED_ORIGINS=* every page may read and change, as it could with the older server', async () => {
  await using victim = await openVictim({ ALLOWED_ORIGINS: '*' })
  const { page, client, targets, paths } = victim
  const loot = await tryToRead(page, { server: targets.server, paths })
  expect(loot.get('fetch /api/jobs')).toContain(targets.doneId)
  expect(loot.get(`fetch /api/results/${targets.doneId}`)).toContain('"frequencies"')
  expect(loot.get('fetch /trpc/jobs.list?input=%7B%7D')).toContain(targets.doneId)

  const answers = await page.evaluate(tryToChange, targets)
  expect(answers[`POST /api/stop/${targets.runningId}`]).toBe(200)
  expect(answers[`DELETE /api/jobs/${targets.doneId}`]).toBe(200)
  await expect(client.jobs.get.query({ id: targets.doneId })).rejects.toThrow(/no job/)
})

async function openSandbox(page: Page) {
  await page.evaluate(
    (html) =>
      new Promise((resolve) => {
        const frame = document.createElement('iframe')
        frame.setAttribute('sandbox', 'allow-scripts allow-forms')
        frame.addEventListener('load', resolve)
        frame.srcdoc = html
        document.body.append(frame)
      }),
    ATTACK_PAGE,
  )
  const frame = page.frames().at(-1)
  if (!frame) throw new Error('There is no frame.')
  return frame
}
