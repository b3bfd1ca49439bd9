import { useRef, type KeyboardEvent, type PointerEvent } from 'react'

export type SplitterProps = {
  readonly name: string
  /** Of the line itself: a vertical one stands between columns. */
  readonly orientation: 'vertical' | 'horizontal'
  readonly value: number
  readonly limits: {
    readonly min: number
    readonly max: number
    readonly initial: number
    readonly step: number
  }
  /** How much the value changes when the line moves by one pixel to the right or down. */
  readonly perPx: () => number
  readonly onChange: (value: number) => void
  /** The line has come to rest. */
  readonly onRest: () => void
}

/** A hairline that can be dragged and moved by the arrow keys; Home and End go to the limits, a double click back. */
export function Splitter(props: SplitterProps) {
  const { name, orientation, value, limits, onChange, onRest } = props
  const drag = useRef<{ from: number; value: number; perPx: number } | null>(null)
  const isVertical = orientation === 'vertical'

  function moveTo(wanted: number): void {
    onChange(Math.min(limits.max, Math.max(limits.min, wanted)))
  }

  function onPointerDown(event: PointerEvent<HTMLDivElement>): void {
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { from: isVertical ? event.clientX : event.clientY, value, perPx: props.perPx() }
  }

  function onPointerMove({ clientX, clientY }: PointerEvent): void {
    if (!drag.current) return
    const { from, value: start, perPx } = drag.current
    moveTo(start + ((isVertical ? clientX : clientY) - from) * perPx)
  }

  function onPointerUp(): void {
    drag.current = null
    onRest()
  }

  function onKeyDown(event: KeyboardEvent): void {
    const wanted = valueOfKey(event.key, props)
    if (wanted === undefined) return
    event.preventDefault()
    moveTo(wanted)
    onRest()
  }

  return (
    <div
      role="separator"
      tabIndex={0}
      aria-label={name}
      aria-orientation={orientation}
      aria-valuenow={Math.round(value)}
      aria-valuemin={limits.min}
      aria-valuemax={limits.max}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      onDoubleClick={() => {
        moveTo(limits.initial)
        onRest()
      }}
      onKeyDown={onKeyDown}
      className={`group relative z-10 touch-none bg-line hover:bg-accent focus-visible:bg-accent active:bg-accent ${
        isVertical ? 'cursor-col-resize' : 'cursor-row-resize'
      }`}
    >
      {/* Wider than the line, so that it can be hit. */}
      <div className={`absolute ${isVertical ? 'inset-y-0 -inset-x-1.5' : 'inset-x-0 -inset-y-1.5'}`} />
    </div>
  )
}

function valueOfKey(key: string, { orientation, value, limits, perPx }: SplitterProps): number | undefined {
  const [back, forth] = orientation === 'vertical' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown']
  const step = Math.sign(perPx()) * limits.step
  if (key === back) return value - step
  if (key === forth) return value + step
  if (key === 'Home') return limits.min
  if (key === 'End') return limits.max
  return undefined
}
