/**
 * The text that a real number has in the strings the catalogue hashes, where 2400 as a real is `2400.0`: the shortest
 * that reads back the same, never without a fraction or an exponent. JavaScript knows no difference between the real
 * 2400.0 and the integer 2400, so it is the caller who knows which of the two a number was; integers are
 * `String(value)`.
 *
 * @example
 * ```ts
 * console.log([realText(2400), realText(56082.05467768), realText(1e-5)]) // ['2400.0', '56082.05467768', '1e-05']
 * ```
 */
export function realText(value: number): string {
  if (Number.isNaN(value)) return 'nan'
  if (!Number.isFinite(value)) return value < 0 ? '-inf' : 'inf'
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0'
  const [digits = '', exponent = ''] = value.toExponential().split('e')
  const power = Number(exponent)
  // Within these powers JavaScript writes no exponent either.
  if (power >= -4 && power < 16) return Number.isInteger(value) ? `${value}.0` : String(value)
  return `${digits}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`
}
