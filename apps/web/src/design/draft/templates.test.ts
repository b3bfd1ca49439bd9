import { parseDesign } from '@hornbench/waveguide'
import { expect, test } from 'vitest'
import { readDraft } from './read-draft.ts'
import { openTemplate, TEMPLATES } from './templates.ts'

const FILES = import.meta.glob<{ design: Record<string, unknown>; frequenciesHz: number[] }>(
  '../../../../../examples/*.json',
  { eager: true, import: 'default' },
)

test('every example is a template', () => {
  const names = Object.keys(FILES).map((path) => /([\w-]+)\.json$/.exec(path)?.[1] ?? '')
  expect(new Set(TEMPLATES.map(({ file }) => file))).toEqual(new Set(names))
})

test.each(TEMPLATES)('$file opens as the horn of its file', async (template) => {
  const draft = await openTemplate(template)
  const { submission, issues, design } = readDraft(draft)
  const file = FILES[`../../../../../examples/${template.file}.json`]
  expect(issues).toEqual([])
  expect(design).toMatchObject(file?.design ?? {})
  expect(submission?.label).toBe(template.name)
  expect(submission?.sweep).toMatchObject({
    count: file?.frequenciesHz.length,
    toHz: file?.frequenciesHz.at(-1),
  })
  expect(parseDesign(design).warnings).toEqual([])
})
