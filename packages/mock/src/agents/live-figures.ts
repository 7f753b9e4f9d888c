/** Figures an agent developer would plot: their names, where they swing, and how fast. */
const shapes = [
  { name: 'throughput', middle: 120, swing: 40, periodMs: 47_000 },
  { name: 'latency', middle: 0.35, swing: 0.2, periodMs: 31_000 },
  { name: 'queue_depth', middle: 12, swing: 9, periodMs: 71_000 },
  { name: 'cpu', middle: 0.55, swing: 0.3, periodMs: 23_000 },
] as const

/** How often they change. */
const stepMs = 1000

/**
 * Figures as of a moment, the same for the same seed and moment. They are put to the engine like any other question,
 * with the members its rules look for, so that insights come and go as well.
 */
export function liveFigures(seed: number, nowMs: number): Readonly<Record<string, unknown>> {
  const step = Math.floor(nowMs / stepMs)
  const figures = Object.fromEntries(
    shapes.map(({ name, middle, swing, periodMs }, index) => {
      const phase = fraction(seed + index * 7919) * 2 * Math.PI
      const wave = Math.sin((2 * Math.PI * step * stepMs) / periodMs + phase)
      const noise = fraction(seed * 31 + step * 17 + index) - 0.5
      const value = round(middle + swing * (0.8 * wave + 0.4 * noise))
      return [name, { type: name, value, confidence: round(0.8 + 0.15 * fraction(seed + step + index)) }]
    }),
  )
  const isBusy = fraction(seed + Math.floor(step / 10)) > 0.5
  return {
    ...figures,
    patterns: ['daily'],
    models: ['baseline'],
    ...(isBusy && { segments: ['busy'], features: ['load'] }),
  }
}

const round = (value: number) => Math.round(value * 1000) / 1000

/** A number in [0, 1) that looks random and follows from another one. */
function fraction(of: number): number {
  let word = Math.imul((of | 0) ^ (Math.floor(of / 2 ** 32) | 0) ^ 0x9e3779b9, 0x85ebca6b)
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35)
  return ((word ^ (word >>> 16)) >>> 0) / 2 ** 32
}
