import type { Job } from '@hornbench/api-contract'
import { useCallback, type ReactNode } from 'react'
import { Link } from '../../address/link.tsx'
import { runsAddress } from '../../address/workspace-view.ts'
import { bytesWords, countWords, frequencyWords } from '../../design/preflight/quantity-words.ts'
import type { JobBook } from '../../server-state/job-book.ts'
import { useJobBook } from '../../server-state/use-jobs.ts'
import { Icon } from '../../ui/icon.tsx'

type Fact = { readonly name: string; readonly value: ReactNode }

/** What was asked for, and what the mesh of it is. */
export function RunFacts({ job }: { job: Job }) {
  const origin = useOrigin(job)
  const facts = [...requestFacts(job), ...meshFacts(job), ...(origin ? [origin] : [])]
  return (
    <dl className="grid grid-cols-2 gap-x-4 border-t border-line text-small max-wide:text-body">
      {facts.map(({ name, value }) => (
        <div key={name} className="flex min-h-6 items-center justify-between gap-2 border-b border-line">
          <dt className="text-ink-faint">{name}</dt>
          <dd className="text-right">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function requestFacts({ sweep: { formulaType, lowestHz, highestHz, frequencyCount } }: Job): Fact[] {
  return [
    { name: 'Shape', value: formulaType ?? 'Mesh' },
    ...(frequencyCount === null ? [] : [{ name: 'Frequencies', value: countWords(frequencyCount) }]),
    ...(lowestHz === null ? [] : [{ name: 'From', value: frequencyWords(lowestHz) }]),
    ...(highestHz === null ? [] : [{ name: 'To', value: frequencyWords(highestHz) }]),
  ]
}

function meshFacts({ plan, sweep }: Job): Fact[] {
  if (!plan) return []
  const { triangles, unknowns, validToHz, memoryBytes, formulation, baffle } = plan
  const isTooCoarse = sweep.highestHz !== null && validToHz < sweep.highestHz
  return [
    { name: 'Solved as', value: formulation === 'axisymmetric' ? 'Outline' : 'Triangles' },
    { name: 'Baffle', value: baffle === 'infinite' ? 'Infinite' : 'None' },
    { name: 'Elements', value: countWords(triangles) },
    { name: 'Unknowns', value: countWords(unknowns) },
    {
      name: 'Valid to',
      value: isTooCoarse ? (
        <span
          className="flex items-center gap-1 text-caution"
          title="Below the highest frequency of the sweep"
        >
          <Icon name="alert" className="size-3!" />
          {frequencyWords(validToHz)}
        </span>
      ) : (
        frequencyWords(validToHz)
      ),
    },
    { name: 'Memory', value: bytesWords(memoryBytes) },
  ]
}

/** The run that this one resumes or repeats, while it is still there. */
function useOrigin({ derivedFrom, frequencyStates }: Job): Fact | undefined {
  const number = useJobBook(
    useCallback(
      (book: JobBook) => (derivedFrom === null ? undefined : book.byId.get(derivedFrom)?.number),
      [derivedFrom],
    ),
  )
  if (number === undefined) return undefined
  const link = (
    <Link
      to={runsAddress(number)}
      className="inline-block min-h-6 rounded leading-6 text-accent hover:underline"
    >
      run {number}
    </Link>
  )
  return { name: frequencyStates.includes('t') ? 'Resumes' : 'Made from', value: link }
}
