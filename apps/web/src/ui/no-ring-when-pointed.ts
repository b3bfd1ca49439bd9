import type { FocusEvent, KeyboardEvent, PointerEvent } from 'react'

/**
 * For controls that a library focuses by script when they are pressed: browsers then show the ring of the keyboard, at the
 * first tap at least. The control is marked `data-pointed` until a key is pressed or it loses the focus; its class
 * takes the ring away.
 */
export const NO_RING_WHEN_POINTED = {
  onPointerDown: ({ currentTarget }: PointerEvent<HTMLElement>) => {
    currentTarget.dataset['pointed'] = ''
  },
  onKeyDown: forget,
  onBlur: forget,
}

function forget({ currentTarget }: KeyboardEvent<HTMLElement> | FocusEvent<HTMLElement>): void {
  delete currentTarget.dataset['pointed']
}
