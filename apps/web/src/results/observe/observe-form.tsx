import type { Curves, Job } from '@hornbench/api-contract'
import { type FormEvent, useId, useState } from 'react'
import { goTo } from '../../address/address.ts'
import { runsAddress } from '../../address/workspace-view.ts'
import { useOfflineReason } from '../../server-state/use-offline.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import {
  faultsOfIssues,
  type ObservationField,
  observationTexts,
  type ObservationTexts,
  readObservation,
} from './observation-texts.ts'
import { ObserveChoice } from './observe-choice.tsx'
import { ObserveQuantity } from './observe-quantity.tsx'
import { useObserveJob } from './use-observe-job.ts'

const ORIGINS = [
  { value: 'mouth', name: 'Mouth' },
  { value: 'throat', name: 'Throat' },
  { value: 'origin', name: '0, 0, 0' },
]
const PLANES = [
  { value: 'horizontal', name: 'Hor' },
  { value: 'vertical', name: 'Ver' },
  { value: 'diagonal', name: 'Diag' },
]

/** Where a run is observed anew, begun with how it was. Its new run is opened. */
export function ObserveForm({ job, curves }: { job: Job; curves: Curves }) {
  const [texts, setTexts] = useState(() => observationTexts(curves))
  const [sent, setSent] = useState<ObservationTexts>()
  const { run, isPending, error } = useObserveJob(job.id)
  const offline = useOfflineReason()
  const noteId = useId()
  const { observation, faults: read } = readObservation(texts)
  // What was refused is refused as long as it is written there.
  const refused = error && sent === texts ? faultsOfIssues(error.issues) : undefined
  const faults = { ...refused?.faults, ...read }
  const elsewhere = refused && error?.issues.length === 0 ? [error.message] : (refused?.elsewhere ?? [])
  const set = (field: ObservationField) => (text: string) => setTexts({ ...texts, [field]: text })
  const reason = isPending ? 'It is being queued.' : observation ? offline : 'Something above is to mend.'

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (!observation || reason !== undefined) return
    setSent(texts)
    const again = await run(observation)
    if (again) goTo(runsAddress(again.number))
  }

  const quantity = (field: ObservationField, label: string, unit: string) => (
    <ObserveQuantity
      label={label}
      unit={unit}
      text={texts[field]}
      fault={faults[field]}
      onChange={set(field)}
    />
  )
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <h3 className="font-semibold">Observe again</h3>
      <p className="mb-1.5 text-small text-ink-soft">
        What is solved stays solved: only its sound is found at other points, in a new run.
      </p>
      {quantity('distanceM', 'Distance', 'm')}
      <ObserveChoice
        label="Measured from"
        options={ORIGINS}
        text={texts.origin}
        fault={faults.origin}
        onChange={set('origin')}
      />
      <ObserveChoice
        label="Planes"
        isSet
        options={PLANES}
        text={texts.planes}
        fault={faults.planes}
        onChange={set('planes')}
      />
      {texts.planes.split(' ').includes('diagonal') && quantity('diagonalDeg', 'Diagonal at', '°')}
      {quantity('fromDeg', 'Angles from', '°')}
      {quantity('toDeg', 'Angles to', '°')}
      {quantity('angles', 'Number of angles', '')}
      {elsewhere.map((message) => (
        <p key={message} role="alert" className="mt-1 flex gap-1.5 text-small text-bad">
          <Icon name="alert" className="mt-0.5 size-3" />
          {message}
        </p>
      ))}
      <div className="mt-2 flex items-center gap-2">
        <Button type="submit" variant="solid" aria-disabled={reason !== undefined} aria-describedby={noteId}>
          {isPending ? 'Queueing…' : 'Observe'}
        </Button>
        <p id={noteId} className="text-small text-ink-faint">
          {reason ?? (job.plan?.baffle === 'infinite' ? 'Beyond 90° the baffle leaves no sound.' : '')}
        </p>
      </div>
    </form>
  )
}
