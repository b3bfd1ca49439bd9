import type { Dice } from './dice.ts'

/** Stands for the id of a job that is there; as long as one, so that lengths stay right. */
export const LIVE_ID = /f1f1f1f1-0000-4000-8000-0000000000\d\d/g
export const liveId = (dice: Dice) =>
  `f1f1f1f1-0000-4000-8000-0000000000${String(dice.below(100)).padStart(2, '0')}`

const NUMBERS = [
  '0 -0 -0.0 1 -1 0.5 12 1e5 1e15 1e19 1e308 1e-400 5e-324 1e400 -1e400 NaN Infinity -Infinity 0.1e1 00 01 1. .5',
  '2147483648 9007199254740993 9223372036854775808 -9223372036854775809 18446744073709551616 0x10 1_000 +1 1e',
].flatMap((line) => line.split(' '))

const TEXTS = [
  'null|true|nan|inf|1e400|5.0|1_0|0x10| 7 |2|occ_adaptive|strict|R-OSSE|__proto__|constructor|toString|length',
  '|\u0020|\0|é|💥|\u2028|\ud800|\udc00x|../../etc/passwd|%s%n|${7*7}|<script>',
  "' OR 1=1 --|sin(|1/0|9**9**9**9|2**99999|p*p|lambda: 0|__import__('os')",
  `a${'b'.repeat(1999)}|${'('.repeat(500)}|${'-'.repeat(800)}`,
].flatMap((line) => line.split('|'))

const HUGE: readonly (() => string)[] = [
  () => '9'.repeat(5000),
  () => `0.${'1'.repeat(5000)}`,
  () => '['.repeat(3000) + ']'.repeat(3000),
  () => '{"a":'.repeat(1000) + '1' + '}'.repeat(1000),
  () => '['.repeat(100_000),
  () => JSON.stringify('x'.repeat(100_000)),
  () => `[${'0,'.repeat(20_000)}0]`,
  () => `[${'null,'.repeat(20_000)}null]`,
  () => `{${Array.from({ length: 3000 }, (_, key) => `"${key}":0`).join()}}`,
]

const STRUCTURES = [
  '[]',
  '{}',
  '[[]]',
  '[{}]',
  '{"a":1,"a":2}',
  '{"__proto__":{"x":1}}',
  '[0,"1",null]',
  '{"":0}',
]

export function oddNumber(dice: Dice): string {
  return dice.happens(0.7) ? dice.oneOf(NUMBERS) : String((dice.below(2e6) - 1e6) / 10 ** dice.below(7))
}

export function oddText(dice: Dice): string {
  return dice.happens(0.8)
    ? dice.oneOf(TEXTS)
    : dice.text(dice.below(40), 'aB9 _-.,:;"\'\\/{}[]()%\u00fc\u4e16')
}

/** A value as JSON text, or as what is nearly JSON. */
export function oddJson(dice: Dice): string {
  return dice.weighted<() => string>([
    [() => oddNumber(dice), 30],
    [() => JSON.stringify(oddText(dice)), 25],
    [() => dice.oneOf(['null', 'true', 'false']), 20],
    [() => dice.oneOf(STRUCTURES), 15],
    [
      () =>
        dice.oneOf(['"\\ud800"', '"\\u00"', '"\\x"', "'a'", '"\n"', 'undefined', 'None', '"', ',', '/**/1']),
      6,
    ],
    [() => JSON.stringify(liveId(dice)), 3],
    [() => dice.oneOf(HUGE)(), 1.5],
  ])()
}

/** JSON of any shape, some levels deep. */
export function randomJson(dice: Dice, depth = 4): string {
  if (depth === 0 || dice.happens(0.3)) return oddJson(dice)
  const members = Array.from({ length: dice.below(6) }, () => randomJson(dice, depth - 1))
  if (dice.happens(0.4)) return `[${members.join()}]`
  return `{${members.map((member) => `${JSON.stringify(dice.oneOf(KEYS))}:${member}`).join()}}`
}

const KEYS = [
  'mesh vertices indices surfaceTags frequency_range num_frequencies sim_type options polar_config id submission',
  'source kind sweep geoText mshVersion frequencies spl directivity horizontal formula_type R a __proto__ 0',
  'waveguide_params strategy ',
].flatMap((line) => line.split(' '))
