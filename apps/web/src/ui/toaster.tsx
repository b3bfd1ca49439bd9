import { Toast as RadixToast } from 'radix-ui'
import { useStore } from 'zustand'
import { Icon, type IconName } from './icon.tsx'
import type { Toast, Toasts } from './toasts.ts'

const LOOKS: Readonly<Record<Toast['tone'], { icon: IconName; colour: string }>> = {
  plain: { icon: 'clock', colour: 'text-ink-soft' },
  good: { icon: 'check', colour: 'text-good' },
  bad: { icon: 'alert', colour: 'text-bad' },
}

/** Shows the toasts, newest at the bottom, and tells them to screen readers. F8 goes to them. */
export function Toaster({ toasts }: { toasts: Toasts }) {
  const shown = useStore(toasts.store)
  return (
    <RadixToast.Provider swipeDirection="right" label="Note">
      {shown.map((toast) => (
        <ToastCard key={toast.id} toast={toast} onClose={() => toasts.dismiss(toast.id)} />
      ))}
      <RadixToast.Viewport
        label="Notes ({hotkey})"
        className="fixed right-3 bottom-20 z-50 flex w-80 max-w-[calc(100vw-1.5rem)] flex-col gap-2 outline-none wide:bottom-9"
      />
    </RadixToast.Provider>
  )
}

function ToastCard({ toast, onClose }: { toast: Toast; onClose: () => void }) {
  const { tone, title, detail, action, durationMs } = toast
  const { icon, colour } = LOOKS[tone]
  return (
    <RadixToast.Root
      duration={durationMs}
      type={action ? 'foreground' : 'background'}
      onOpenChange={(open) => !open && onClose()}
      className="flex items-start gap-2 rounded-md border border-line bg-surface p-2.5 shadow-(--shade) data-[swipe=move]:translate-x-(--radix-toast-swipe-move-x)"
    >
      <Icon name={icon} className={`mt-px ${colour}`} />
      <div className="min-w-0 flex-1">
        <RadixToast.Title className="font-semibold">{title}</RadixToast.Title>
        {detail && <RadixToast.Description className="text-ink-soft">{detail}</RadixToast.Description>}
      </div>
      {action && (
        <RadixToast.Action
          altText={action.label}
          onClick={action.run}
          className="h-6 rounded px-2 font-semibold text-accent hover:bg-hover"
        >
          {action.label}
        </RadixToast.Action>
      )}
      <RadixToast.Close
        aria-label="Close this note"
        className="grid size-6 place-items-center rounded text-ink-soft hover:bg-hover"
      >
        <Icon name="close" />
      </RadixToast.Close>
    </RadixToast.Root>
  )
}
