import { crc32c } from './crc32c.ts'
import { fromLittleEndian, toLittleEndian } from './little-endian.ts'

/** What is kept of one solved frequency: every bit of it, so that a resumed job gives the same result. */
export type FrequencySolution = {
  readonly frequencyHz: number
  /** re, im at each observation point in the order of the plan, Pa peak, e^{-iωt}. */
  readonly pressure: Float64Array
  /** Mean source pressure over velocity, Pa·s/m. */
  readonly impedance: { readonly re: number; readonly im: number }
  /** 0 when solved directly. */
  readonly iterations: number
  readonly residual: number
  readonly converged: boolean
}

/** A checkpoint in the database is not one that this program wrote, or its bytes have changed. */
export class DamagedCheckpointError extends Error {
  override readonly name = 'DamagedCheckpointError'

  constructor(what: string) {
    super(`A stored frequency can't be read: ${what}. Run the job again with "redo".`)
  }
}

/*
 * Layout, little-endian:
 *   0 u32 'HBCP'   4 u16 version   6 u16 flags (1: converged)   8 u32 index   12 u32 iterations
 *  16 f64 Hz   24 f64 residual   32 f64 re Z   40 f64 im Z   48 u32 points   52 u32 0
 *  56 f64 re, f64 im of each point, then u32 CRC-32C of everything before it
 */
const MAGIC = 0x50434248
const VERSION = 1
const CONVERGED = 1
/** The head: all but the pressures, to be read by `decodeCheckpointHead`. */
export const HEADER_BYTES = 56
const POINT_BYTES = 16
const CHECKSUM_BYTES = 4

/** The bytes that are stored for the frequency at place `index` of its sweep. */
export function encodeCheckpoint(index: number, solution: FrequencySolution): Buffer {
  const { pressure, impedance } = solution
  const checksumAt = HEADER_BYTES + 8 * pressure.length
  const bytes = Buffer.alloc(checksumAt + CHECKSUM_BYTES)
  bytes.writeUInt32LE(MAGIC, 0)
  bytes.writeUInt16LE(VERSION, 4)
  bytes.writeUInt16LE(solution.converged ? CONVERGED : 0, 6)
  bytes.writeUInt32LE(index, 8)
  bytes.writeUInt32LE(solution.iterations, 12)
  bytes.writeDoubleLE(solution.frequencyHz, 16)
  bytes.writeDoubleLE(solution.residual, 24)
  bytes.writeDoubleLE(impedance.re, 32)
  bytes.writeDoubleLE(impedance.im, 40)
  bytes.writeUInt32LE(pressure.length / 2, 48)
  bytes.set(toLittleEndian(pressure), HEADER_BYTES)
  bytes.writeUInt32LE(crc32c(bytes.subarray(0, checksumAt)), checksumAt)
  return bytes
}

/**
 * The frequency that `encodeCheckpoint` wrote for place `index`.
 *
 * @throws DamagedCheckpointError
 */
export function decodeCheckpoint(index: number, bytes: Buffer): FrequencySolution {
  checkBytes(index, bytes)
  const points = bytes.subarray(HEADER_BYTES, -CHECKSUM_BYTES)
  return { ...readHead(bytes), pressure: fromLittleEndian(points, new Float64Array(points.length / 8)) }
}

/**
 * All but the pressures of the frequency that `encodeCheckpoint` wrote for place `index`, from its first bytes alone. The
 * checksum lies behind the pressures, so nothing is proved.
 *
 * @throws DamagedCheckpointError
 */
export function decodeCheckpointHead(index: number, bytes: Buffer): Omit<FrequencySolution, 'pressure'> {
  checkHead(bytes)
  checkIndex(index, bytes)
  return readHead(bytes)
}

function readHead(bytes: Buffer): Omit<FrequencySolution, 'pressure'> {
  return {
    frequencyHz: bytes.readDoubleLE(16),
    impedance: { re: bytes.readDoubleLE(32), im: bytes.readDoubleLE(40) },
    iterations: bytes.readUInt32LE(12),
    residual: bytes.readDoubleLE(24),
    converged: (bytes.readUInt16LE(6) & CONVERGED) !== 0,
  }
}

function checkBytes(index: number, bytes: Buffer): void {
  checkHead(bytes)
  const checksumAt = HEADER_BYTES + POINT_BYTES * bytes.readUInt32LE(48)
  if (bytes.length !== checksumAt + CHECKSUM_BYTES) throw new DamagedCheckpointError('its length is wrong')
  if (bytes.readUInt32LE(checksumAt) !== crc32c(bytes.subarray(0, checksumAt))) {
    throw new DamagedCheckpointError('its checksum is wrong')
  }
  checkIndex(index, bytes)
}

function checkHead(bytes: Buffer): void {
  if (bytes.length < HEADER_BYTES) throw new DamagedCheckpointError('it is too short')
  if (bytes.readUInt32LE(0) !== MAGIC) throw new DamagedCheckpointError('it does not begin like one')
  const version = bytes.readUInt16LE(4)
  if (version !== VERSION) throw new DamagedCheckpointError(`it has the unknown version ${version}`)
}

function checkIndex(index: number, bytes: Buffer): void {
  const written = bytes.readUInt32LE(8)
  if (written !== index) throw new DamagedCheckpointError(`it belongs to frequency ${written}, not ${index}`)
}
