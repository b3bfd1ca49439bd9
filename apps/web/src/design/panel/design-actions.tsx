import { useDesignBench, useDraft } from '../design-context.tsx'
import { openTemplate, TEMPLATES, type Template } from '../draft/templates.ts'
import { useServerState } from '../../server-state/server-state-provider.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'

/** Begin with another horn, and the way back and forth. */
export function DesignActions() {
  const { draft } = useDesignBench()
  const { toasts } = useServerState()
  const canUndo = useDraft(({ past }) => past.length > 0)
  const canRedo = useDraft(({ future }) => future.length > 0)

  async function begin(template: Template): Promise<void> {
    try {
      draft.open(await openTemplate(template))
    } catch {
      const title = `${template.name} could not be fetched`
      toasts.show({ tone: 'bad', title, detail: 'The design is as it was. Try again.', durationMs: 6000 })
    }
  }

  const items = TEMPLATES.map((template) => ({ name: template.name, onSelect: () => void begin(template) }))
  return (
    <div className="flex items-center">
      <IconButton icon="undo" name="Undo" aria-disabled={!canUndo} onClick={draft.undo} />
      <IconButton icon="redo" name="Redo" aria-disabled={!canRedo} onClick={draft.redo} />
      <Menu
        heading="Begin with"
        items={items}
        trigger={<IconButton icon="plus" name="Begin with another horn" />}
      />
    </div>
  )
}
