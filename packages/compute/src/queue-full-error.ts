/** More tasks were dispatched than may wait; none of them was taken. */
export class QueueFullError extends Error {
  override readonly name = 'QueueFullError'

  constructor(size: { waiting: number; dispatched: number; mostWaiting: number }) {
    super(
      `${size.waiting} tasks wait already and at most ${size.mostWaiting} may, so ${size.dispatched} more were not ` +
        'taken. Dispatch them again when some are done.',
    )
  }
}
