import { QueryClient } from '@tanstack/react-query'
import { describeError } from './describe-error.ts'

const RETRY_DELAYS_MS = [1000, 2000, 5000] as const

/**
 * Commands whose answer was lost are sent again: each either carries an idempotency key or says the same when it is
 * repeated. Questions are not, because the next poll asks anyway. A browser that believes to be offline still reaches a
 * server on its own machine, so nothing waits for a network.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, staleTime: Infinity, refetchOnWindowFocus: false },
      mutations: {
        networkMode: 'always',
        retry: (failures, error) =>
          failures < RETRY_DELAYS_MS.length && describeError(error).outcome === 'lost',
        retryDelay: (failures) => RETRY_DELAYS_MS[failures] ?? 5000,
      },
    },
  })
}
