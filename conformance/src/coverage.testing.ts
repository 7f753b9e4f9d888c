import { describe, expect, test } from 'vitest'
import type { Check } from './check.ts'
import type { Report } from './report.ts'
import type { ServiceContract } from './service-contract.ts'

/** More operations than this are not told by name: it is what any of them may answer. */
const MOST = 20

/** Cells that stay unprovoked, short enough to be read: per status, code and reason the operations. */
export function unprovoked({ coverage }: Report): readonly string[] {
  const groups = new Map<string, string[]>()
  for (const { operation, status, code, state, reason } of coverage.cells) {
    if (state === 'provoked') continue
    const group = `${status} ${code ?? '-'} ${state}, ${reason}`
    groups.set(group, [...(groups.get(group) ?? []), operation])
  }
  return [...groups].map(([group, names]) => `${group}: ${names.length > MOST ? 'most' : names.join(' ')}`).sort()
}

/** Checks that found nothing to try, each with the reason. */
export const skipped = ({ checks }: Report): readonly string[] =>
  checks.filter(({ outcome }) => outcome === 'skip').map(({ id, reason }) => `${id}: ${reason}`)

/** Operations that can succeed and never did. */
export function neverSucceeded({ coverage }: Report, { operations }: Pick<ServiceContract, 'operations'>) {
  const succeeded = new Set(
    coverage.cells
      .filter(
        ({ operation, status, code, state }) =>
          state === 'provoked' && code === null && status === operations[operation]?.success,
      )
      .map(({ operation }) => operation),
  )
  return Object.keys(operations).filter((name) => (operations[name]?.success ?? 0) > 0 && !succeeded.has(name))
}

interface Excuses {
  /** Operations that whoever comes first calls for all, such as a login. */
  readonly shared?: readonly string[]
  /** Whether a check may name an operation that was not seen to be called for it. */
  readonly mayNameOnly?: (operation: string, id: string) => boolean
}

/** Tests of what the checks of a suite say of themselves, held against a report of all of them. */
export function describeCatalogue(
  checks: readonly Pick<Check, 'id' | 'title' | 'operations'>[],
  reportOf: () => Report,
  { shared = [], mayNameOnly = () => false }: Excuses = {},
): void {
  describe('the catalogue', () => {
    test('ids are unique and have a topic', () => {
      const ids = checks.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/)
    })

    test('titles are sentences', () => {
      for (const { title } of checks) expect(title).toMatch(/^[A-Z].*\.$/)
    })

    test('every check names the operations it calls', () => {
      const named = new Map(checks.map(({ id, operations }) => [id, new Set<string>(operations)]))
      const unnamed = reportOf()
        .coverage.cells.filter(({ operation }) => !shared.includes(operation))
        .flatMap(({ operation, checks: ids }) =>
          ids.filter((id) => !named.get(id)?.has(operation)).map((id) => `${id} calls ${operation}`),
        )
      expect(unnamed).toEqual([])
    })

    test('no check names an operation it does not call', () => {
      const report = reportOf()
      const called = new Set(
        report.coverage.cells.flatMap(({ operation, checks: ids }) => ids.map((id) => `${id} names ${operation}`)),
      )
      const ran = new Set(report.checks.filter(({ outcome }) => outcome !== 'skip').map(({ id }) => id))
      const idle = checks
        .filter(({ id }) => ran.has(id))
        .flatMap(({ id, operations }) =>
          operations.filter((name) => !mayNameOnly(name, id)).map((name) => `${id} names ${name}`),
        )
      expect(idle.filter((name) => !called.has(name))).toEqual([])
    })
  })
}
