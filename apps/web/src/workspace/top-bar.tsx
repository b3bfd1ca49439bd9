import { Link } from '../address/link.tsx'
import { DESIGN_ADDRESS } from '../address/workspace-view.ts'
import { DesignName } from '../design/design-name.tsx'
import { SolveButton } from '../design/solve-button.tsx'
import { ThemeSwitch } from '../theme/theme-switch.tsx'

/** The first line of the page: whose it is, what is designed, and the one thing to do with it. */
export function TopBar() {
  return (
    <header className="flex h-11 shrink-0 items-center gap-3 border-b border-line bg-ground px-3">
      <h1>
        <Link
          to={DESIGN_ADDRESS}
          className="flex h-7 items-center gap-2 rounded font-semibold"
          aria-label="Hornbench"
        >
          <Mark />
          <span className="max-wide:hidden">Hornbench</span>
        </Link>
      </h1>
      <div className="min-w-0 flex-1 border-l border-line pl-3">
        <DesignName />
      </div>
      <SolveButton />
      <ThemeSwitch />
    </header>
  )
}

/** The outline of a horn, from throat to mouth. */
function Mark() {
  return (
    <svg aria-hidden="true" viewBox="0 0 20 20" className="size-5">
      <path d="M2 8c6-.4 10-1.8 15-5.5v15C12 13.8 8 12.4 2 12z" className="fill-accent" />
    </svg>
  )
}
