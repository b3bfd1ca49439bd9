import { checkOutsideReferences } from '@hornbench/checks'
import { describe, expect, test } from 'vitest'
import { problemsOf } from './throwaway-repository.ts'

/** Put together here, so that this file does not point outside the repository itself. */
function path(...parts: string[]): string {
  return parts.join('/')
}

async function problemsWith(file: string, text: string): Promise<readonly string[]> {
  return problemsOf(checkOutsideReferences, { [file]: `first line\n${text}\n` })
}

describe('references to the world outside the repository', () => {
  test('the clean repository passes', async () => {
    expect(await problemsOf(checkOutsideReferences)).toEqual([])
  })

  test.each([
    path('', 'home', 'someone', 'mesh.msh'),
    path('', 'root', 'notes'),
    `read ${path('', 'work', 'main')}`,
    `see ${path('shared', 'notes.md')}`,
    path('https:', '', 'registry.example.org', 'zod'),
  ])('"%s" is refused', async (text) => {
    expect(await problemsWith('docs/notes.md', text)).toEqual([expect.stringMatching(/^docs\/notes\.md:2: /)])
  })

  test.each([
    'see https://doi.org/10.1000/work/182',
    'packages/home/page.ts',
    'the package registry',
    '1 .. 3',
  ])('"%s" passes', async (text) => {
    expect(await problemsWith('docs/notes.md', text)).toEqual([])
  })

  test('a path may climb to the root and no further', async () => {
    const climb = '../'.repeat(3)
    expect(await problemsWith('packages/solver/src/notes.md', `${climb}README.md`)).toEqual([])
    expect(await problemsWith('packages/solver/notes.md', `${climb}README.md`)).toEqual([
      'packages/solver/notes.md:2: a path that leads out of the repository',
    ])
  })

  test.each(['{ tarball: some-file.tgz }', path('http:', '', 'localhost')])(
    'the lockfile may not hold "%s"',
    async (text) => {
      expect(await problemsWith('pnpm-lock.yaml', text)).toEqual([
        'pnpm-lock.yaml:2: an address of a package',
      ])
    },
  )
})
