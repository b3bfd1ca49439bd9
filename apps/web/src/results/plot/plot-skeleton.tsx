/** Stands where a chart will be drawn, with the frame of its plot: nothing moves when it comes. */
export function PlotSkeleton({ words }: { words?: string | undefined }) {
  return (
    <div className="absolute inset-0">
      <div className="absolute top-7 right-4 bottom-10 left-11 grid place-items-center border border-line text-center text-balance text-ink-faint">
        {words}
      </div>
    </div>
  )
}
