import { describe, expect, it } from 'vitest'
import { decodeBody } from './decode-body.ts'
import { UndecodableTextError } from './undecodable-text-error.ts'

const TEXT = '{"é":"号🎺"}'
const MARK = '\ufeff'

function utf16be(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16()
}

function utf32(text: string, isLittleEndian: boolean): Buffer {
  const characters = Array.from(text)
  const bytes = Buffer.alloc(4 * characters.length)
  characters.forEach((character, index) => {
    const code = character.codePointAt(0) ?? 0
    if (isLittleEndian) bytes.writeUInt32LE(code, 4 * index)
    else bytes.writeUInt32BE(code, 4 * index)
  })
  return bytes
}

describe('decodeBody', () => {
  it.each<[string, Buffer]>([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a mark', Buffer.from(MARK + TEXT)],
    ['UTF-16', Buffer.from(TEXT, 'utf16le')],
    ['UTF-16 with a mark', Buffer.from(MARK + TEXT, 'utf16le')],
    ['UTF-16 of the other order', utf16be(TEXT)],
    ['UTF-16 of the other order with a mark', utf16be(MARK + TEXT)],
    ['UTF-32', utf32(TEXT, true)],
    ['UTF-32 with a mark', utf32(MARK + TEXT, true)],
    ['UTF-32 of the other order', utf32(TEXT, false)],
    ['UTF-32 of the other order with a mark', utf32(MARK + TEXT, false)],
  ])('reads %s', (_, bytes) => {
    expect(decodeBody(bytes)).toBe(TEXT)
  })

  it('takes off one mark only', () => {
    expect(decodeBody(Buffer.from(`${MARK}${MARK}1`))).toBe(`${MARK}1`)
  })

  it('reads two bytes with a zero as UTF-16, and three as UTF-8', () => {
    expect(decodeBody(Buffer.from([0x7b, 0]))).toBe('{')
    expect(decodeBody(Buffer.from([0, 0x7b]))).toBe('{')
    expect(decodeBody(Buffer.from([0x7b, 0, 0x7d]))).toBe('{\0}')
  })

  it('lets halves of surrogate pairs pass', () => {
    expect(decodeBody(Buffer.from([0x22, 0xed, 0xa0, 0xbc, 0x22]))).toBe('"\ud83c"')
    expect(decodeBody(Buffer.from('"\ud83c"', 'utf16le'))).toBe('"\ud83c"')
    expect(decodeBody(Buffer.from([0x22, 0, 0, 0, 0x3c, 0xd8, 0, 0]))).toBe('"\ud83c')
  })

  it.each<[string, number[]]>([
    ['a byte that is never in UTF-8', [0x22, 0xff, 0x22]],
    ['a character cut off', [0x22, 0xc3]],
    ['a character longer than it must be', [0x22, 0xc0, 0xaf, 0x22]],
    ['a character before half a pair cut off', [0xe2, 0x82, 0xed, 0xa0, 0xbc]],
    ['beyond the last code point', [0x22, 0xf4, 0x90, 0x80, 0x80]],
    ['half a unit of UTF-16', [0xff, 0xfe, 0x22]],
    ['part of a character of UTF-32', [0xff, 0xfe, 0, 0, 0x22]],
    ['UTF-32 beyond the last code point', [0xff, 0xfe, 0, 0, 0, 0, 0x11, 0]],
  ])('refuses %s', (_, bytes) => {
    expect(() => decodeBody(Uint8Array.from(bytes))).toThrow(UndecodableTextError)
  })

  it('reads long texts of every encoding', () => {
    const long = TEXT.repeat(5000)
    expect(decodeBody(Buffer.from(long, 'utf16le'))).toBe(long)
    expect(decodeBody(utf32(long, true))).toBe(long)
  })
})
