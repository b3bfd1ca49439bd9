import { useMemo } from 'react'
import type { DrawnRun } from './drawn-run.ts'
import { runName } from './run-name.ts'
import type { ShownRun } from './use-run.ts'

/**
 * What charts draw of a run; `undefined` before its first frequency. It is the same object until something changes that
 * is drawn, so that charts are not drawn again for a percentage.
 */
export function useDrawnRun(run: ShownRun | undefined, styleIndex: number): DrawnRun | undefined {
  const found = run?.status === 'found' ? run : undefined
  const read = found?.read
  const name = found && runName(found.job)
  const validToHz = found?.job.plan?.validToHz
  return useMemo(() => {
    if (!read || name === undefined) return undefined
    const { curves, isPartial, sweepHz } = read
    const bandHz = [sweepHz.reduce(lower, Infinity), sweepHz.reduce(higher, 0)] as const
    return { name, curves, validToHz, styleIndex, isPartial, bandHz }
  }, [read, name, validToHz, styleIndex])
}

function lower(a: number, b: number): number {
  return Math.min(a, b)
}

function higher(a: number, b: number): number {
  return Math.max(a, b)
}
