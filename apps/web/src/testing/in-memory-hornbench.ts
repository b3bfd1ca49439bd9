import { createAppRouter, settingsSchema, type Job, type Services } from '@hornbench/api-contract'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { createInMemoryJobs } from './in-memory-jobs.ts'

export const URL_OF_HORNBENCH = 'http://hornbench.test/trpc'

/** The real protocol and router over jobs in memory, so that a page can be tested without a process and a network. */
export function createInMemoryHornbench(content: readonly Job[] = []) {
  const { service, ...jobs } = createInMemoryJobs(content)
  const requests: string[] = []
  const trouble = { answersToLose: 0, isDown: false }
  const router = createAppRouter()
  const services: Services = {
    jobs: service,
    settings: { get: () => settingsSchema.parse({}), update: () => settingsSchema.parse({}) },
    system: { health: () => ({ condition: 'healthy', components: [], uptimeSeconds: 1 }) },
  }

  /** Stands in for `fetch`. */
  async function answer(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const { url } = new Request(input)
    requests.push(url.replace(`${URL_OF_HORNBENCH}/`, '').replace(/\?.*/, ''))
    if (trouble.isDown) throw new TypeError('Failed to fetch')
    const { method = 'GET', headers = {}, body = null } = init ?? {}
    const req = new Request(url, { method, headers, body })
    const response = await fetchRequestHandler({
      endpoint: '/trpc',
      req,
      router,
      createContext: () => services,
    })
    if (trouble.answersToLose > 0) {
      trouble.answersToLose -= 1
      throw new TypeError('Failed to fetch')
    }
    return response
  }

  return { ...jobs, answer, requests, trouble }
}

export type InMemoryHornbench = ReturnType<typeof createInMemoryHornbench>
