/** Repeatable randomness: the same seed gives the same ids, faults and order on every machine. */
export interface SeededRandom {
  /** Uniform in [0, 1). */
  next(): number
  /** Lowercase hexadecimal digits. */
  hex(digitCount: number): string
  /** A whole number in [0, below). */
  below(limit: number): number
}

/**
 * A generator seeded with one number (sfc32). Unsuitable for secrets, which is the point: an id seen in
 * a failing run comes back in the next one.
 */
export function createSeededRandom(seed: number): SeededRandom {
  let a = 0x9e3779b9
  let b = 0x243f6a88
  let c = seed | 0
  let counter = (Math.floor(seed / 2 ** 32) << 1) | 1
  const word = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return sum >>> 0
  }
  for (let round = 0; round < 12; round++) word()
  return {
    next: () => word() / 2 ** 32,
    below: (limit) => Math.floor((word() / 2 ** 32) * limit),
    hex(digitCount) {
      let digits = ''
      while (digits.length < digitCount) digits += word().toString(16).padStart(8, '0')
      return digits.slice(0, digitCount)
    },
  }
}
