/** Round numbers of a range, both ends included where they are round: as many as wanted, give or take two. */
export function chooseTicks(from: number, to: number, wanted: number): readonly number[] {
  if (!(to > from)) return [from]
  const rough = (to - from) / wanted
  const power = 10 ** Math.floor(Math.log10(rough))
  const factor = [1, 2, 5, 10].find((one) => one * power * 1.4 >= rough) ?? 10
  const step = factor * power
  const digits = Math.max(0, -Math.floor(Math.log10(step)))
  const first = Math.ceil(from / step - 1e-9)
  const last = Math.floor(to / step + 1e-9)
  // Multiplied and not added up: sums of 0.1 drift.
  return Array.from({ length: Math.max(0, last - first + 1) }, (_none, index) =>
    Number(((first + index) * step).toFixed(digits)),
  )
}
