/** Whole numbers of 32 bits by their place. Room is added in pieces, so that nothing is copied and little stands empty. */
export interface GrowingNumbers {
  /** What stands at a place: 0 until it is set. */
  readonly at: (place: number) => number
  readonly set: (place: number, number: number) => void
}

const bits = 15
const piece = 2 ** bits

/** No numbers yet. */
export function growingNumbers(): GrowingNumbers {
  const pieces: Int32Array[] = []
  return {
    at: (place) => pieces[place >>> bits]?.[place & (piece - 1)] ?? 0,
    set: (place, number) => {
      const index = place >>> bits
      while (index >= pieces.length) pieces.push(new Int32Array(piece))
      const held = pieces[index]
      if (held) held[place & (piece - 1)] = number
    },
  }
}
