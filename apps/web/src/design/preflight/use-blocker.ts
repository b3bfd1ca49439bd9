import { useConnection } from '../../server-state/use-connection.ts'
import { useVerdict } from '../design-context.tsx'
import { type Blocker, solveBlocker } from './solve-blocker.ts'

/** Why the design can't be solved now; `undefined` when it can. */
export function useBlocker(): Blocker | undefined {
  const isOffline = useConnection().state === 'offline'
  const verdict = useVerdict((whole) => whole)
  return solveBlocker(verdict, isOffline)
}
