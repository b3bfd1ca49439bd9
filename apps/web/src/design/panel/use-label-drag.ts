import { type PointerEvent, useRef } from 'react'
import type { FieldId, FieldTexts } from '../fields/design-fields.ts'
import type { QuantityField } from '../fields/field.ts'
import { stepText } from '../fields/step-text.ts'
import { useDesignBench } from '../design-context.tsx'
import { stepFactor } from './step-factor.ts'

/** How far the pointer goes for one step. */
const STEP_PX = 4

type Drag = { readonly fromX: number; readonly text: string; readonly gesture: string; hasMoved: boolean }

/** Dragging the label of a number to the side changes the number, all of it undone in one step. */
export function useLabelDrag(id: FieldId, { step }: QuantityField) {
  const { draft } = useDesignBench()
  const drag = useRef<Drag | null>(null)

  function onPointerDown(event: PointerEvent<HTMLElement>): void {
    // A finger scrolls.
    if (event.button !== 0 || event.pointerType === 'touch') return
    const { texts }: { texts: FieldTexts } = draft.history.getState().draft
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = {
      fromX: event.clientX,
      text: texts[id],
      gesture: `drag ${id} ${event.timeStamp}`,
      hasMoved: false,
    }
  }

  function onPointerMove(event: PointerEvent): void {
    const { current } = drag
    if (!current) return
    const steps = Math.round((event.clientX - current.fromX) / STEP_PX)
    if (steps === 0 && !current.hasMoved) return
    current.hasMoved = true
    const text = stepText(current.text, steps * step * stepFactor(event))
    if (text !== undefined) draft.setText(id, text, current.gesture)
  }

  function onPointerUp(): void {
    drag.current = null
  }

  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp }
}
