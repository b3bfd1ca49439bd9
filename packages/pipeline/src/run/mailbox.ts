/** What came for one reader and was not read yet, in the order in which it came. */
export function createMailbox<Letter>() {
  const letters: Letter[] = []
  let reader: ((letter: Letter) => void) | undefined

  return {
    put(letter: Letter): void {
      const wake = reader
      reader = undefined
      if (wake) wake(letter)
      else letters.push(letter)
    },
    /** Resolves with the oldest letter, or the next one that comes. One reader at a time. */
    next(): Promise<Letter> {
      const letter = letters.shift()
      if (letter !== undefined) return Promise.resolve(letter)
      return new Promise((resolve) => (reader = resolve))
    },
  }
}

export type Mailbox<Letter> = ReturnType<typeof createMailbox<Letter>>
