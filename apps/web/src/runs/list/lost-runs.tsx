import { useSession } from '../../session/session-context.ts'
import { useLostJobs } from '../../session/use-lost-jobs.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Icon } from '../../ui/icon.tsx'

/** Runs that this browser has seen and the server does not know any more, until the user has read it. */
export function LostRuns() {
  const lost = useLostJobs()
  const { forget } = useSession()
  if (lost.length === 0) return null
  return (
    <ul aria-label="Lost runs">
      {lost.map(({ id, number, label, error_message }) => (
        <li key={id} className="flex items-start gap-1.5 border-b border-line py-1.5 pr-1 pl-3 max-wide:pr-2">
          <Icon name="alert" className="mt-0.5 size-3.5 text-bad" />
          <div className="min-w-0 flex-1">
            <p className="flex gap-1.5">
              {number !== null && <span className="text-ink-faint">#{number}</span>}
              <span className="min-w-0 flex-1 truncate">{label}</span>
              <span className="text-bad">Lost</span>
            </p>
            <p className="text-small text-ink-soft">{error_message}</p>
          </div>
          <ActionButton
            icon="close"
            isIconOnly
            name={`Forget the lost run ${number ?? label ?? id}`}
            tip="Forget it"
            onPress={() => forget(id)}
          />
        </li>
      ))}
    </ul>
  )
}
