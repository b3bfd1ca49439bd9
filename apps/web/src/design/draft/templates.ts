import type { Draft } from './draft.ts'
import { draftOfHornFile } from './draft-of-horn-file.ts'

/** The horns of the examples folder, as files of the build. */
const FILES = import.meta.glob<unknown>('../../../../../examples/*.json', { import: 'default' })

/** Horns to begin with, in the order of the menu. */
export const TEMPLATES = [
  { file: 'demo-tweeter-waveguide', name: 'Tweeter waveguide, 1 inch' },
  { file: 'compression-driver-rosse', name: 'Compression driver horn, 1 inch' },
  { file: 'rolled-back-rosse', name: 'Rolled-back mouth' },
  { file: 'elliptical-rosse', name: 'Elliptical horn' },
  { file: 'oval-throat-horn', name: 'Oval throat' },
  { file: 'diagonal-flare-osse', name: 'Wider on the diagonal' },
  { file: 'dome-tweeter-oval-waveguide', name: 'Dome tweeter, oval waveguide' },
  { file: 'midrange-dome-rosse', name: 'Midrange dome' },
  { file: 'downward-monitor-horn', name: 'Monitor horn, tilted down' },
  { file: 'midbass-horn-1m', name: 'Midbass horn, 1 m' },
] as const
export type Template = (typeof TEMPLATES)[number]

/** Reads a template. It is fetched when it is asked for. @throws when the page can't fetch it */
export async function openTemplate({ file, name }: Template): Promise<Draft> {
  const read = FILES[`../../../../../examples/${file}.json`]
  if (!read) throw new Error(`There is no template ${file}.`)
  return draftOfHornFile(name, await read())
}
