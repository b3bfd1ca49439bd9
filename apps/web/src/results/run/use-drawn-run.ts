import { useMemo } from 'react'
import type { DrawnRun } from './drawn-run.ts'
import type { RunCurves } from './run-curves.ts'
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
  const jobId = found?.job.id
  const validToHz = found?.job.plan?.validToHz
  return useMemo(() => {
    if (!read || name === undefined || jobId === undefined) return undefined
    const { curves, isPartial, sweepHz, trust } = read
    const bandHz = [sweepHz.reduce(lower, Infinity), sweepHz.reduce(higher, 0)] as const
    const meshLimitedFromHz = meshLimitedFrom(trust ?? [], sweepHz)
    return { jobId, sweepHz, name, curves, validToHz, meshLimitedFromHz, styleIndex, isPartial, bandHz }
  }, [read, jobId, name, validToHz, styleIndex])
}

/** The lowest frequency from which on there is no other kind. */
function meshLimitedFrom(
  trust: NonNullable<RunCurves['trust']>,
  sweepHz: readonly number[],
): number | undefined {
  const fine = sweepHz.filter((_, index) => trust[index]?.meshLimited === false).reduce(higher, 0)
  const limited = sweepHz.filter((hz, index) => hz > fine && trust[index]?.meshLimited === true)
  return limited.length > 0 ? limited.reduce(lower) : undefined
}

function lower(a: number, b: number): number {
  return Math.min(a, b)
}

function higher(a: number, b: number): number {
  return Math.max(a, b)
}
