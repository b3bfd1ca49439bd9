import { describe, expect, it } from 'vitest'
import { stripAsPython, stripAsRust } from './strip-blanks.ts'

describe('strip', () => {
  it('cuts off blanks at both ends, beyond ASCII too', () => {
    const text = '\u3000\t\n a b\u00a0\u0085\u2029'
    expect(stripAsPython(text)).toBe('a b')
    expect(stripAsRust(text)).toBe('a b')
    expect(stripAsPython(' \n')).toBe('')
  })

  it('knows four controls that are blanks to Python only, and a blank that is one to neither', () => {
    expect(stripAsPython('\u001ca\u001f')).toBe('a')
    expect(stripAsRust('\u001ca\u001f')).toBe('\u001ca\u001f')
    expect(stripAsPython('\ufeffa')).toBe('\ufeffa')
    expect(stripAsRust('\ufeffa')).toBe('\ufeffa')
  })
})
