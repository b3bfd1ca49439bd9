import { describe, expect, test } from 'vitest'
import { ATTACK_SCRIPTS } from '../testing/attack-scripts.ts'
import {
  ALLOWED_FIELD_MEMBERS,
  ALLOWED_FIELDS,
  ALLOWED_OPTIONS,
  ALLOWED_WORDS,
  FACTORIES,
} from './allowed-words.ts'
import { rewriteScript } from './rewrite-script.ts'
import { ScriptRefusedError } from './script-refused-error.ts'

function refusalOf(script: string): string {
  try {
    const { text } = rewriteScript(script)
    return `accepted as ${text}`
  } catch (error) {
    if (error instanceof ScriptRefusedError) return error.message
    throw error
  }
}

/** Names of Gmsh that touch files or commands. No word of the lists may be one, or have one within. */
const DANGEROUS =
  /system|file|print|save|include|merge|parse|exec|command|env|plugin|view|macro|call|str|onelab|dir|path|exit|abort|sleep|option|session|log(?!10|space)..|solver|server|get|error|warn/i

describe('what a script may not do', () => {
  test.each(ATTACK_SCRIPTS)('is refused with its name: $does', ({ script, refused }) => {
    expect(refusalOf(script)).toContain(refused)
  })

  test('the allow-lists hold no word by which Gmsh reads, writes or runs something', () => {
    const words = [
      ...ALLOWED_WORDS,
      ...[...ALLOWED_OPTIONS].flatMap(([owner, names]) => [owner, ...names]),
      ...ALLOWED_FIELDS,
      ...ALLOWED_FIELD_MEMBERS,
      ...FACTORIES,
    ]
    // They say what the one mesh file, which is read here, is to hold; its name and form are set behind the script.
    const aboutTheMesh = ['MshFileVersion', 'SaveAll', 'SaveElementTagType', 'SaveGroupsOfNodes']
    const checked = words.filter(
      (word) => ![...aboutTheMesh, 'SaveParametric', 'SaveTopology'].includes(word),
    )
    expect(checked.filter((word) => DANGEROUS.test(word))).toEqual(['Restrict', 'IncludeBoundary'])
  })
})

describe('a script that is rewritten', () => {
  test("has none of its author's names, texts and comments left", () => {
    const script =
      'width = 3; // System "a"\nPoint(1) = {width, .5, 1e-3}; /* x */ Physical Point("it is", 4) = {1};'
    expect(rewriteScript(script)).toEqual({
      text: 'v0 = 3 ;\nPoint ( 1 ) = { v0 , .5 , 1e-3 } ;\nPhysical Point ( "n0" , 4 ) = { 1 } ;\n',
      originalLines: [0, 1, 2, 2],
      variables: ['width'],
      groups: ['it is'],
    })
  })

  test('is made of nothing but listed words, numbers, signs and names of ours, whatever comes in', () => {
    const pieces = [
      'For',
      'i',
      'In',
      '{0:2}',
      'EndFor',
      'If',
      '(1)',
      'EndIf',
      'a',
      '=',
      ';',
      '"x"',
      'System',
      '/*',
      '*/',
    ]
    pieces.push(
      '//',
      '\n',
      "'",
      'Mesh',
      '.',
      'Algorithm',
      'Field',
      '[1]',
      'Physical',
      'Surface',
      '(',
      ')',
      '$',
      '\\',
    )
    const listed = [...ALLOWED_WORDS, ...[...ALLOWED_OPTIONS.values()].flatMap((names) => [...names])]
    const known = new Set([...listed, ...ALLOWED_FIELDS, ...ALLOWED_FIELD_MEMBERS])
    let state = 1
    const next = (below: number) => (state = (state * 48_271) % 2_147_483_647) % below
    let accepted = 0
    for (let round = 0; round < 20_000; round += 1) {
      const script = Array.from({ length: 1 + next(9) }, () => pieces[next(pieces.length)]).join(' ')
      try {
        const words = rewriteScript(script).text.match(/[^\s]+/g) ?? []
        accepted += words.length > 0 ? 1 : 0
        const isOurs = (word: string) =>
          known.has(word) || /^(v\d+|"n\d+"|[^A-Za-z"'~\\$@|&>]+|>)$/.test(word)
        expect(words.filter((word) => !isOurs(word))).toEqual([])
      } catch (error) {
        if (!(error instanceof ScriptRefusedError)) throw error
      }
    }
    expect(accepted).toBeGreaterThan(500)
  })

  test('has a line for each statement, also where Gmsh would jump to a wrong place', () => {
    const script = 'For i In {1:3} If (i > 1) Point(i) = {i, 0, 0}; Else a[i] = 1; EndIf EndFor'
    expect(rewriteScript(script).text.split('\n')).toEqual([
      'For v0 In { 1 : 3 }',
      'If ( v0 > 1 )',
      'Point ( v0 ) = { v0 , 0 , 0 } ;',
      'Else',
      'v1 [ v0 ] = 1 ;',
      'EndIf',
      'EndFor',
      '',
    ])
  })

  test.each([
    'SetFactory("OpenCASCADE");\nBox(1) = {0,0,0,1,1,1};\nout() = BooleanUnion{ Volume{1}; Delete; }{ Volume{2}; };',
    'lc = 5; Point(newp) = {0, 0, 0, lc}; p[] = {1, 2}; p[] += newp - 1; Spline(1) = p[]; Line Loop(2) = {1}; Ruled Surface(3) = {2};',
    'Extrude {0, 0, 1} { Surface{3}; Layers{ {4, 2}, {0.5, 1} }; Recombine; } Transfinite Line {1:4} = 9 Using Bump 0.2;',
    'Mesh.CharacteristicLengthMax = 8; Mesh.MshFileVersion = 2.2; Geometry.Tolerance = 1e-6; General.Terminal = 1;',
    'Field[1] = Distance; Field[1].CurvesList = {1, 2}; Field[2] = Threshold; Field[2].InField = 1; Background Field = 2;',
    'Physical Surface("SD1D1001", 1) = {1:4, 7}; Physical Surface("SD1D1001") += {8}; p[] = {1}; n = #p[];',
    'p[] = {}; For i In {0:9}\n p[i] = i ^ 2;\nEndFor\nDefineConstant[ r = 3, s = r ]; Characteristic Length {1} = s;',
    'Rotate {{0,0,1},{0,0,0},Pi/2} { Duplicata { Surface{1}; } } Periodic Surface{2} = {3}; Mesh 2; Coherence;',
  ])('may draw and mesh: %s', (script) => {
    expect(refusalOf(script)).toMatch(/^accepted/)
  })
})
