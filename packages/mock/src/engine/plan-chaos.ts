import type { FaultAction, FaultRule } from './fault-rule.ts'
import { createSeededRandom, type SeededRandom } from './random.ts'

export interface ChaosOptions {
  /** The same seed gives the same plan. Print it when a test fails. */
  readonly seed: number
  /** How many faults. */
  readonly count: number
  /** Operations they are aimed at, as in a fault rule. */
  readonly operations: readonly string[]
  /** The latest occurrence of an operation that is hit. @default 10 */
  readonly withinFirst?: number
  /** Sizes at which bodies break lie below this. @default 4096 */
  readonly bodyBytes?: number
}

/**
 * Misfortune at random but repeatable: a plan of faults a client is expected to survive. Whatever it
 * decides stands in the plan itself, so a failing run is replayed from the rules alone.
 */
export function planChaos(options: ChaosOptions): readonly FaultRule[] {
  const random = createSeededRandom(options.seed)
  const { operations, withinFirst = 10, bodyBytes = 4096 } = options
  return Array.from({ length: options.count }, () => ({
    on: { operation: operations[random.below(operations.length)] ?? '*', nth: 1 + random.below(withinFirst) },
    do: pickAction(random, bodyBytes),
  }))
}

const choices: readonly ((random: SeededRandom, bodyBytes: number) => FaultAction)[] = [
  () => ({ kind: 'drop', when: 'before' }),
  () => ({ kind: 'drop', when: 'after' }),
  (random, bodyBytes) => ({ kind: 'drop', when: 'before', afterBytes: random.below(bodyBytes) }),
  () => ({ kind: 'status', status: 500 }),
  () => ({ kind: 'status', status: 503 }),
  () => ({ kind: 'status', status: 503, when: 'after' }),
  () => ({ kind: 'gateway', status: 502 }),
  () => ({ kind: 'gateway', status: 504, when: 'after' }),
  (random, bodyBytes) => ({ kind: 'truncate', bytes: random.below(bodyBytes) }),
  (random) => ({ kind: 'delay', ms: random.below(30_000) }),
]

const pickAction = (random: SeededRandom, bodyBytes: number): FaultAction =>
  (choices[random.below(choices.length)] ?? choices[0])?.(random, bodyBytes) ?? { kind: 'drop' }
