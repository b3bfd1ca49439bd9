import { Icon } from '../../ui/icon.tsx'

/** What is wrong with the field above it. */
export function FieldFault({ id, fault }: { id: string; fault: string | undefined }) {
  if (fault === undefined) return null
  return (
    <p id={id} className="flex gap-1 pb-1 text-small text-bad">
      <Icon name="alert" className="mt-0.5 size-3" />
      <span className="min-w-0 wrap-break-word">{fault}</span>
    </p>
  )
}
