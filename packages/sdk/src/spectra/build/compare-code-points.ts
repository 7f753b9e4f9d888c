/**
 * Order of two texts by their code points, which is the order of their UTF-8 bytes: what other languages sort by.
 * `<` compares UTF-16 units, and `localeCompare` what the machine is set to.
 */
export function compareCodePoints(left: string, right: string): number {
  const length = Math.min(left.length, right.length)
  for (let at = 0; at < length; at += 1) {
    const [a, b] = [left.charCodeAt(at), right.charCodeAt(at)]
    // Of two that differ, a surrogate stands for a code point above all others.
    if (a !== b) return isSurrogate(a) === isSurrogate(b) ? a - b : isSurrogate(a) ? 1 : -1
  }
  return left.length - right.length
}

const isSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdfff
