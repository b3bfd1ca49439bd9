import type { Issue } from '@hornbench/api-contract'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { createPreviewFeed, type PreviewFeed, type PreviewWorker } from '../preview/preview-feed.ts'
import type { Draft } from './draft/draft.ts'
import { createDraftStore, type DraftStore } from './draft/draft-store.ts'
import { type DraftReading, readDraft } from './draft/read-draft.ts'
import { STARTING_DRAFT } from './draft/starting-draft.ts'
import { NO_FAULT, type Verdict, verdictOf } from './draft/verdict.ts'

type DesignBenchOptions = {
  readonly storage: Storage | undefined
  readonly startWorker: () => PreviewWorker
}

/** The design that is worked on, its shape, and what is wrong with it. */
export type DesignBench = {
  readonly draft: DraftStore
  readonly preview: PreviewFeed
  /** What the fields say at present. */
  readonly reading: StoreApi<DraftReading>
  readonly verdict: StoreApi<Verdict>
  /** The server has refused this draft; forgotten with its next change. */
  refuse(draft: Draft, issues: readonly Issue[]): void
  /** Keeps reading and preview up with the draft. Returns the way to stop that. */
  start(): () => void
}

export function createDesignBench({ storage, startWorker }: DesignBenchOptions): DesignBench {
  const draft = createDraftStore({ storage, initial: STARTING_DRAFT })
  const preview = createPreviewFeed(startWorker)
  const current = () => draft.history.getState().draft
  const reading = createStore<DraftReading>(() => readDraft(current()))
  const verdict = createStore<Verdict>(() => NO_FAULT)
  let refusal: readonly Issue[] = []

  function judge(): void {
    const issues = [...reading.getState().issues, ...preview.store.getState().issues, ...refusal]
    verdict.setState(verdictOf(issues, current().texts, verdict.getState()), true)
  }

  function show({ design, baffle, submission }: DraftReading): void {
    preview.show({ design, baffle, plan: submission ? planOf(submission) : null })
  }

  function takeUpDraft(next: Draft, before: Draft): void {
    if (next === before) return
    refusal = []
    const read = readDraft(next)
    const hasNews = JSON.stringify(withoutLabel(read)) !== JSON.stringify(withoutLabel(reading.getState()))
    reading.setState(read, true)
    if (hasNews) show(read)
    judge()
  }

  function refuse(refused: Draft, issues: readonly Issue[]): void {
    if (refused !== current()) return
    refusal = issues
    judge()
  }

  function start(): () => void {
    const stops = [
      draft.history.subscribe((now, before) => takeUpDraft(now.draft, before.draft)),
      preview.store.subscribe(judge),
    ]
    show(reading.getState())
    judge()
    return () => {
      for (const stop of stops) stop()
      preview.stop()
    }
  }

  return { draft, preview, reading, verdict, refuse, start }
}

/** The name of a design has no shape. */
function withoutLabel({ design, baffle, submission }: DraftReading) {
  return { design, baffle, submission: submission && { ...submission, label: null } }
}

function planOf(submission: NonNullable<DraftReading['submission']>) {
  const { sweep, medium, observation, formulation, symmetry } = submission
  const frequenciesHz = sweep.kind === 'list' ? sweep.frequenciesHz : [sweep.toHz]
  const frequencies = sweep.kind === 'list' ? frequenciesHz.length : sweep.count
  return { highestHz: Math.max(...frequenciesHz), frequencies, medium, observation, formulation, symmetry }
}
