import type { FrequencyRow, FrequencySolution, FrequencyStore, JobTask } from '../frequency-store.ts'

type Call = 'planFrequencies' | 'dispatch' | 'checkpoint' | 'failFrequency' | 'storeMeshArtifact'
type StoredBoundary = NonNullable<ReturnType<FrequencyStore['readBoundary']>>
type Row = { -readonly [Key in keyof FrequencyRow]: FrequencyRow[Key] } & { solution?: FrequencySolution }

/** The frequencies of jobs, with the fence of the real store. Calls can be made to fail. */
export function createInMemoryFrequencyStore() {
  const jobs = new Map<string, Row[]>()
  const broken = new Map<Call, number>()
  const seen = nothingSeen()
  const { put: comeWithBoundaries, clear, ...shelf } = createBoundaryShelf()
  let isOver = false

  function enter(call: Call): void {
    const left = broken.get(call) ?? 0
    if (left === 0) return
    broken.set(call, left - 1)
    throw new Error('disk full')
  }

  function rowsOf(jobId: string): Row[] {
    const rows = jobs.get(jobId) ?? []
    jobs.set(jobId, rows)
    return rows
  }

  function settle({ jobId, index, attempt }: JobTask, settled: Partial<Row>): boolean {
    const row = rowsOf(jobId)[index]
    const isInTime = !isOver && row?.state === 'dispatched' && row.attempt === attempt
    if (isInTime) Object.assign(row, settled)
    else seen.late += 1
    return isInTime
  }

  const store: FrequencyStore = {
    planFrequencies({ jobId }, { frequenciesHz, layoutJson, boundaryFault }) {
      enter('planFrequencies')
      if (isOver) return undefined
      Object.assign(seen, { layoutJson, boundaryFault })
      if (boundaryFault !== undefined) clear()
      const rows = rowsOf(jobId)
      for (const [index, frequencyHz] of frequenciesHz.entries()) {
        rows[index] ??= { ...WAITING, index, frequencyHz }
      }
      return rows.filter(({ state }) => state === 'waiting')
    },
    dispatch(run, { index }) {
      enter('dispatch')
      const row = rowsOf(run.jobId)[index]
      if (isOver || !row || (row.state !== 'waiting' && row.state !== 'dispatched')) return undefined
      row.state = 'dispatched'
      row.attempt += 1
      return { ...run, index, attempt: row.attempt }
    },
    checkpoint(task, { solveSeconds, isObserved, warnings, ...solution }) {
      enter('checkpoint')
      const seconds = isObserved ? null : solveSeconds
      return settle(task, { state: 'solved', solveSeconds: seconds, warnings, solution })
    },
    failFrequency(task, { code, message }) {
      enter('failFrequency')
      return settle(task, { state: 'failed', failure: { code, message } })
    },
    storeMeshArtifact(_run, text) {
      enter('storeMeshArtifact')
      if (!isOver) seen.meshText = text
      return !isOver
    },
    listFrequencies: rowsOf,
    readCheckpoint: (jobId, index) => rowsOf(jobId)[index]?.solution,
    findLayout: () => seen.layoutJson,
    ...shelf,
  }

  return {
    store,
    /** Of the job of that name. */
    rows: rowsOf('job'),
    seen,
    comeWithBoundaries,
    /** The next so many calls of that kind throw. */
    breakNext: (call: Call, times: number) => void broken.set(call, times),
    /** Another process has stopped all jobs. */
    endRun: () => void (isOver = true),
  }
}

function nothingSeen() {
  return {
    late: 0,
    meshText: undefined as string | undefined,
    layoutJson: undefined as string | undefined,
    boundaryFault: undefined as string | undefined,
  }
}

function createBoundaryShelf() {
  let known: Readonly<Record<number, StoredBoundary>> = {}
  let layoutJson: string | undefined
  return {
    /** What the job came with of another one: of these frequencies, and the layout of that job. */
    put(ofLayoutJson: string, boundaries: Readonly<Record<number, StoredBoundary>>): void {
      layoutJson = ofLayoutJson
      known = boundaries
    },
    clear: () => void (known = {}),
    readBoundary: (_jobId: string, index: number) => known[index],
    findBoundaryLayout: () => layoutJson,
  }
}

const WAITING = { state: 'waiting', attempt: 0, solveSeconds: null, warnings: [], failure: null } as const
