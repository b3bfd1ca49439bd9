import type { ResultDocument, SolvePlan } from '@hornbench/api-contract'
import { printAnswer, type Printable } from '@hornbench/legacy-wire'
import type { JobResults } from '@hornbench/scheduler'
import {
  describeLegacyDevice,
  type LegacyFacts,
  type ObservationLayout,
  toCurves,
  toLegacyResult,
} from '@hornbench/simulation'
import type { FrequencyRow } from '../frequency-store.ts'
import type { SolveJob } from '../request/solve-job.ts'
import type { Breathe } from './breather.ts'
import { printInPieces } from './print-in-pieces.ts'
import { type SolvedRows, trustOf } from './solved-rows.ts'

export type DocumentInput = {
  readonly job: SolveJob
  readonly plan: SolvePlan
  readonly layout: ObservationLayout
  readonly frequencies: readonly FrequencyRow[]
  readonly rows: SolvedRows
  /** Of the processor. */
  readonly deviceName: string
  readonly breathe: Breathe
}

/**
 * The two documents of a solved sweep, as they are stored and served.
 *
 * They hold the same bytes for the same request, whatever the number of processes, the order of arrival, and whether the
 * job was resumed (requirement C5), but for the timings: `computeSeconds` and `plan.estimatedSeconds` of the typed one,
 * and in `metadata.performance` of the older one all that is in seconds. The former and the latter are sums of what each
 * frequency took, so that those which were taken over count as well.
 */
export async function buildDocuments(input: DocumentInput): Promise<JobResults> {
  const { breathe } = input
  const document = toResultDocument(input)
  await breathe()
  const documentJson = await printInPieces(document, { print: JSON.stringify, breathe })
  const legacy = toLegacyResult(toLegacyInput(input))
  await breathe()
  const servedJson = await printInPieces(legacy, {
    print: (value) => printAnswer(value as Printable),
    breathe,
  })
  return { servedJson, documentJson }
}

function toResultDocument({ plan, layout, frequencies, rows }: DocumentInput): ResultDocument {
  return {
    formatVersion: 1,
    curves: toCurves(layout, frequenciesOf(frequencies), rows.curves),
    trust: trustOf(rows.curves),
    failures: frequencies.flatMap(({ index, frequencyHz, failure }) =>
      failure ? [{ index, frequencyHz, ...failure }] : [],
    ),
    warnings: [...plan.warnings, ...warningsOf(frequencies)],
    plan,
    computeSeconds: computeSeconds(frequencies),
  }
}

function toLegacyInput({ job, plan, layout, frequencies, rows, deviceName }: DocumentInput) {
  const { facts } = job
  const seconds = computeSeconds(frequencies)
  return {
    layout,
    frequenciesHz: frequenciesOf(frequencies),
    rows: rows.legacy,
    failures: frequencies.flatMap(({ index, failure }) =>
      failure ? [{ index, text: failure.message }] : [],
    ),
    facts: {
      useOptimized: facts.useOptimized,
      meshValidationMode: facts.meshValidation,
      simType: facts.simType,
      fullCircle: facts.fullCircle,
      mirrors: plan.symmetry,
      unitDetection: job.detectUnit(),
      deviceInterface: describeLegacyDevice({ requestedMode: facts.deviceMode, deviceName }),
      warnings: [...plan.warnings, ...warningsOf(frequencies)],
      iterations: rows.iterations,
      // What this process did besides is less than what a frequency takes.
      seconds: { total: seconds, solve: seconds, directivity: 0, warmup: 0 },
    } satisfies LegacyFacts,
  }
}

function frequenciesOf(frequencies: readonly FrequencyRow[]): number[] {
  return frequencies.map(({ frequencyHz }) => frequencyHz)
}

function warningsOf(frequencies: readonly FrequencyRow[]): string[] {
  return frequencies.flatMap(({ frequencyHz, warnings }) =>
    warnings.map((text) => `${frequencyHz} Hz: ${text}`),
  )
}

function computeSeconds(frequencies: readonly FrequencyRow[]): number {
  return frequencies.reduce((sum, { solveSeconds }) => sum + (solveSeconds ?? 0), 0)
}
