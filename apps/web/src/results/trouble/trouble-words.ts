import type { RunTrouble } from './run-trouble.ts'

type Told = Exclude<RunTrouble, { readonly kind: 'reading' | 'waiting' }>

export type TroubleWords = { readonly title: string; readonly detail: string }

/** What is wrong with a run, and why. */
export function troubleWords(trouble: Told, runNumber: number): TroubleWords {
  switch (trouble.kind) {
    case 'missing':
      return { title: `There is no run ${runNumber}`, detail: 'It may have been deleted.' }
    case 'unreadable':
      return { title: `The curves of run ${runNumber} can't be read`, detail: trouble.message }
    case 'not-kept':
      return {
        title: `The curves of run ${runNumber} are missing`,
        detail:
          'They are not in the database, as with runs that an older server has solved. Its design is still there.',
      }
    case 'unsolved':
      return { title: `Nothing of run ${runNumber} is solved`, detail: trouble.why }
  }
}
