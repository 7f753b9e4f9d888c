export interface Contestant {
  readonly name: string
  /** One unit of work. */
  readonly run: () => Promise<unknown>
}

export interface Measured {
  readonly name: string
  /** Nanoseconds per run: the median over the rounds, and the extremes. */
  readonly medianNs: number
  readonly minNs: number
  readonly maxNs: number
  /** Of the round that took least: what a run takes from a machine that has other things to do. */
  readonly minCpuMs: number
}

/**
 * Runs all contestants in turn, round after round, so that a noisy moment hits each of them. Figures
 * of one call compare with each other, not with those of another machine or day.
 */
export async function measure(contestants: readonly Contestant[], rounds: number, runs: number): Promise<Measured[]> {
  const times = new Map<string, number[]>(contestants.map(({ name }) => [name, []]))
  const cpuMs = new Map<string, number[]>(contestants.map(({ name }) => [name, []]))
  for (let round = -1; round < rounds; round++) {
    for (const { name, run } of contestants) {
      const startedAt = process.hrtime.bigint()
      const cpu = process.cpuUsage()
      for (let i = 0; i < runs; i++) await run()
      // The round before the first warms up.
      if (round < 0) continue
      const { user, system } = process.cpuUsage(cpu)
      cpuMs.get(name)?.push((user + system) / 1000 / runs)
      times.get(name)?.push(Number(process.hrtime.bigint() - startedAt) / runs)
    }
  }
  return contestants.map(({ name }) => {
    const sorted = (times.get(name) ?? []).toSorted((a, b) => a - b)
    return {
      name,
      medianNs: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN,
      minNs: sorted[0] ?? Number.NaN,
      maxNs: sorted.at(-1) ?? Number.NaN,
      minCpuMs: Math.min(...(cpuMs.get(name) ?? [])),
    }
  })
}

/** Prints ratios to the first contestant, which is the limit. */
export function printTable(title: string, measured: readonly Measured[]): void {
  const limitNs = measured[0]?.medianNs ?? Number.NaN
  console.log(`\n${title}`)
  console.log(
    `${'client'.padEnd(28)}${'ns/call'.padStart(10)}${'(min–max)'.padStart(20)}${'× raw'.padStart(9)}${'over raw'.padStart(12)}`,
  )
  for (const { name, medianNs, minNs, maxNs } of measured) {
    const range = `(${minNs.toFixed(0)}–${maxNs.toFixed(0)})`
    const ratio = (medianNs / limitNs).toFixed(2)
    const overUs = `${((medianNs - limitNs) / 1000).toFixed(1)} µs`
    console.log(
      `${name.padEnd(28)}${medianNs.toFixed(0).padStart(10)}${range.padStart(20)}${ratio.padStart(9)}${overUs.padStart(12)}`,
    )
  }
}

/** Says whether the median of a contestant is within its budget; a bench that is not fails. */
export function printBudget(what: string, measured: readonly Measured[], name: string, budgetMs: number): void {
  judge(what, (measured.find((one) => one.name === name)?.medianNs ?? Number.NaN) / 1e6, budgetMs, 'ms')
}

/** Holds a figure to its budget. */
export function judge(what: string, seen: number, budget: number, unit: string): void {
  const isWithin = seen <= budget
  console.log(`${what}: ${seen.toFixed(3)} ${unit} of ${budget} ${unit}: ${isWithin ? 'within budget' : 'OVER BUDGET'}`)
  if (!isWithin) process.exitCode = 1
}
