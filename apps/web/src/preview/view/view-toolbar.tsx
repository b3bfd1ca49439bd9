import { Toolbar } from 'radix-ui'
import { Tooltip } from '../../ui/tooltip.tsx'
import type { CameraMove } from './camera-rig.ts'
import { DISPLAY_MODES, type DisplayMode, type Look } from './look.ts'
import { ViewIcon, type ViewIconName } from './view-icon.tsx'

const MODE_NAMES: Readonly<Record<DisplayMode, string>> = {
  shaded: 'Shaded',
  edges: 'Shaded with mesh',
  mesh: 'Mesh only',
}

const CAMERAS: readonly { icon: ViewIconName; name: string; move: CameraMove }[] = [
  { icon: 'three-quarter', name: 'Three-quarter view', move: { kind: 'look', from: 'three-quarter' } },
  { icon: 'front', name: 'Front view', move: { kind: 'look', from: 'front' } },
  { icon: 'side', name: 'Side view', move: { kind: 'look', from: 'side' } },
  { icon: 'fit', name: 'Fit to the view', move: { kind: 'fit' } },
]

const BUTTON =
  'grid size-7 place-items-center rounded text-ink-soft hover:bg-hover hover:text-ink aria-checked:bg-accent-soft aria-checked:text-ink aria-pressed:bg-accent-soft aria-pressed:text-ink'

type ViewToolbarProps = {
  readonly look: Look
  /** Whether it can be cut open. It can unless told. */
  readonly canCut?: boolean
  readonly onLook: (look: Look) => void
  readonly onMove: (move: CameraMove) => void
}

/** One bar over the picture: what is shown of the horn, and where it is seen from. Arrow keys go along it. */
export function ViewToolbar({ look, canCut = true, onLook, onMove }: ViewToolbarProps) {
  return (
    <Toolbar.Root
      aria-label="3-D view"
      className="flex items-center gap-0.5 rounded-md border border-line bg-surface p-0.5"
    >
      <Toolbar.ToggleGroup
        type="single"
        aria-label="Display"
        value={look.mode}
        onValueChange={(mode) => mode && onLook({ ...look, mode: mode as DisplayMode })}
        className="flex gap-0.5"
      >
        {DISPLAY_MODES.map((mode) => (
          <Tooltip key={mode} tip={MODE_NAMES[mode]}>
            <Toolbar.ToggleItem value={mode} aria-label={MODE_NAMES[mode]} className={BUTTON}>
              <ViewIcon name={mode} />
            </Toolbar.ToggleItem>
          </Tooltip>
        ))}
      </Toolbar.ToggleGroup>
      {canCut && (
        <Tooltip tip="Section along the axis">
          <Toolbar.Button
            aria-label="Section along the axis"
            aria-pressed={look.isCut}
            onClick={() => onLook({ ...look, isCut: !look.isCut })}
            className={BUTTON}
          >
            <ViewIcon name="section" />
          </Toolbar.Button>
        </Tooltip>
      )}
      <Toolbar.Separator className="mx-0.5 h-4 w-px bg-line" />
      {CAMERAS.map(({ icon, name, move }) => (
        <Tooltip key={icon} tip={name}>
          <Toolbar.Button aria-label={name} onClick={() => onMove(move)} className={BUTTON}>
            <ViewIcon name={icon} />
          </Toolbar.Button>
        </Tooltip>
      ))}
    </Toolbar.Root>
  )
}
