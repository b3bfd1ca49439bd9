import type { JobId } from '@hornbench/api-contract'
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useServerState } from '../../server-state/server-state-provider.tsx'
import { JOBS_KEY } from '../../server-state/server-state.ts'
import type { JobBook } from '../../server-state/job-book.ts'
import { useOfflineReason } from '../../server-state/use-offline.ts'
import { useJobBook } from '../../server-state/use-jobs.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useNow } from '../../ui/use-now.ts'
import { useDeleteRun } from '../use-delete-run.ts'
import { createArranger } from './arrange-runs.ts'
import type { RunFilter } from './run-filter.ts'
import { openRunElement } from './run-elements.ts'
import { RunRow } from './run-row.tsx'
import { useKeepFocus } from './use-keep-focus.ts'
import { useRunKeys } from './use-run-keys.ts'

type RunListProps = {
  /** Of all runs, those that the user has not deleted. */
  readonly ids: readonly JobId[]
  readonly shownNumbers: readonly number[]
  readonly filter: RunFilter
  readonly onClearFilter: () => void
}

/** The runs that are looked for: a line each, and the open one with its card. */
export function RunList({ ids, shownNumbers, filter, onClearFilter }: RunListProps) {
  const arrangement = useJobBook(useMemo(() => createArranger(filter), [filter]))
  const [renamedId, setRenamedId] = useState<JobId | null>(null)
  const nowMs = useNow(60_000)
  const openId = useRunId(shownNumbers[0])
  const overlaidId = useRunId(shownNumbers[1])
  const list = useRef<HTMLUListElement>(null)
  const { queryClient, toasts } = useServerState()
  const offline = useOfflineReason()
  const deleteRun = useDeleteRun()
  useKeepFocus(list)
  // A card that closes above it must not carry the run that was opened out of sight.
  useLayoutEffect(() => {
    if (openId !== undefined) openRunElement(list.current)?.scrollIntoView({ block: 'nearest' })
  }, [openId])
  useRunKeys(list, {
    onRename: rename,
    onDelete: (number) => {
      const job = findJob(number)
      if (job) deleteRun(job)
    },
  })

  function rename(number: number): void {
    if (offline === undefined) setRenamedId(findJob(number)?.id ?? null)
    else
      toasts.show({ tone: 'plain', title: `Run ${number} is not renamed`, detail: offline, durationMs: 6000 })
  }

  function findJob(number: number) {
    const book = queryClient.getQueryData<JobBook>(JOBS_KEY)
    return [...(book?.byId.values() ?? [])].find((job) => job.number === number)
  }

  const present = new Set(ids)
  const shown = arrangement?.ids.filter((id) => present.has(id)) ?? []
  const places = new Map(arrangement?.queuedIds.map((id, index) => [id, index + 1]))
  return (
    <>
      <ul ref={list} aria-label="Runs" className="@container -mb-px">
        {shown.map((id) => (
          <RunRow
            key={id}
            id={id}
            place={places.get(id)}
            shown={id === openId ? 'open' : id === overlaidId ? 'overlaid' : undefined}
            canOverlay={openId !== undefined && id !== openId}
            isRenaming={id === renamedId}
            onRename={setRenamedId}
            nowMs={nowMs}
          />
        ))}
      </ul>
      {shown.length === 0 && (
        <EmptyState title="No run like that" action={<Button onClick={onClearFilter}>Show all runs</Button>}>
          None of the {ids.length} runs read so far fits the filter.
        </EmptyState>
      )}
    </>
  )
}

/** The id of the run that has a number, which only the address knows. */
function useRunId(number: number | undefined): JobId | undefined {
  return useJobBook(
    useCallback(({ byId }: JobBook) => [...byId.values()].find((job) => job.number === number)?.id, [number]),
  )
}
