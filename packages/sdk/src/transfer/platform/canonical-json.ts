/**
 * The one spelling of a JSON value that the deployment digest is taken over: keys sorted by code
 * point at every depth, no spaces, text outside ASCII as itself.
 *
 * Takes what `JSON.parse` returns. Numbers are spelled as JavaScript spells them, so a document
 * holding `1.0` or integers beyond 2^53 has another digest here than where it was made; the
 * deployment document holds none.
 *
 * @example
 * canonicalJson({ b: 'é', a: { d: [1, 'x'], c: null } }) // '{"a":{"c":null,"d":[1,"x"]},"b":"é"}'
 * @throws TypeError on a value JSON cannot carry.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .sort(([left], [right]) => compareCodePoints(left, right))
      .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`)
    return `{${members.join(',')}}`
  }
  if (!isScalar(value)) throw new TypeError(`JSON cannot carry this value: ${typeof value}`)
  return JSON.stringify(value)
}

function isScalar(value: unknown): boolean {
  return value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)
}

/** Not `<`: that compares UTF-16 units, and puts U+1F600 before U+FF5E. */
function compareCodePoints(left: string, right: string): number {
  const lefts = [...left]
  const rights = [...right]
  for (let index = 0; index < Math.min(lefts.length, rights.length); index += 1) {
    const difference = (lefts[index]?.codePointAt(0) ?? 0) - (rights[index]?.codePointAt(0) ?? 0)
    if (difference !== 0) return difference
  }
  return lefts.length - rights.length
}
