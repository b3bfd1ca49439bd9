/** The compiler keeps the first kilobyte; nothing of ours lies there. */
const FIRST_ADDRESS = 1024
/** A cache line. */
const ALIGNMENT = 64

/** Hands out addresses of the memory of the kernels, one behind the other. */
export function roomFrom() {
  let end = FIRST_ADDRESS
  return {
    /** The address of so many bytes. */
    room(bytes: number): number {
      const at = end
      end = ALIGNMENT * Math.ceil((end + bytes) / ALIGNMENT)
      return at
    },
    /** Of all that was handed out. */
    bytes: () => end,
  }
}
