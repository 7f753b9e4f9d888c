import { type Profile, type ProfileName, profiles } from '@nova/sdk/agents/contract'
import { mixed, type Observed } from './observed.ts'

export type Group = keyof Profile

/** How a group of facts fits a version: as upstream has it, as the family's own form of it, or not at all. */
export type Fit = 'own' | 'family' | null

/** The versions there are checks for: those that answer the operations of the seed. */
export const seedProfiles = (Object.keys(profiles) as ProfileName[]).filter((name) => profiles[name].surface.seed)

export const groups = Object.keys(profiles.P0) as Group[]

type Allowed = Readonly<Record<string, readonly unknown[]>>

/**
 * What the family's mock answers unless it is told to be strict, where that is not what the version does: no more
 * operations than it is told to have, failures all in the fullest form and whole, requests kept to the bounds of the
 * contract, and figures that follow from rules. A superset of the version it stands for, for clients.
 */
function familyOf(group: Group, name: ProfileName): Allowed | null {
  const { surface, errors, requests, answers } = profiles[name]
  switch (group) {
    case 'surface':
      return {
        optional: [[], ...surface.optional.map((operation) => [operation])],
        strayCoordinate: [surface.strayCoordinate, 'unrouted'],
      }
    case 'errors':
      return {
        failures: ['full'],
        failureCodes: ['own'],
        refusals: ['full'],
        refusalCodes: ['own'],
        permissionCode: [errors.permissionCode, 'AUTHORIZATION_ERROR'],
        routes: ['full'],
        schemas: ['full'],
        bodies: ['whole'],
      }
    case 'requests':
      return {
        bounds: [true],
        closedWords: [true],
        parametersRequired: [true, requests?.parametersRequired],
        flowIdRequired: [true],
        numericResources: [requests?.numericResources, false],
        strategy: [requests?.strategy, 'either'],
      }
    case 'answers':
      return { engine: ['rules'], emptyFlows: [answers?.emptyFlows, false] }
    default:
      return null
  }
}

/** How what was seen of a group fits a version. Facts that were not seen fit any. */
export function fitOf(observed: Observed, group: Group, name: ProfileName): Fit {
  const wanted: Readonly<Record<string, unknown>> = { ...profiles[name][group] }
  const seen = Object.entries(observed[group] ?? {})
  if (seen.every(([fact, value]) => isSame(value, wanted[fact]))) return 'own'
  const allowed = familyOf(group, name)
  if (!allowed) return null
  const fits = seen.every(([fact, value]) => (allowed[fact] ?? [wanted[fact]]).some((one) => isSame(one, value)))
  return fits ? 'family' : null
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

export interface Match {
  /** Those that explain every group, else those that explain most of them; the oldest first. */
  readonly nearest: readonly ProfileName[]
  /** Whether these explain everything that was seen. */
  readonly isWhole: boolean
  /** For each group the versions whose facts, or whose family's form, it has. */
  readonly fitting: Readonly<Record<Group, readonly ProfileName[]>>
}

/** Which versions what was seen can be of. */
export function matchProfiles(observed: Observed, candidates: readonly ProfileName[] = seedProfiles): Match {
  const fittingOf = (group: Group) => candidates.filter((name) => fitOf(observed, group, name) !== null)
  const scores = candidates.map((name) => ({ name, score: scoreOf(observed, name) }))
  const best = scores.map(({ score }) => score).sort(compareScores)[0] ?? []
  return {
    nearest: scores.filter(({ score }) => compareScores(score, best) === 0).map(({ name }) => name),
    isWhole: best[0] === groups.length,
    fitting: Object.fromEntries(groups.map((group) => [group, fittingOf(group)])) as Record<Group, ProfileName[]>,
  }
}

/** Groups that fit at all, those that fit without the family's form, and facts that do not fit, as a negative number. */
function scoreOf(observed: Observed, name: ProfileName): readonly number[] {
  const fits = groups.map((group) => fitOf(observed, group, name))
  const misfits = groups.flatMap((group) => strangersOf(observed, group, name, {}))
  return [fits.filter((fit) => fit !== null).length, fits.filter((fit) => fit === 'own').length, -misfits.length]
}

/** The better one first: what stands further left decides. */
const compareScores = (a: readonly number[], b: readonly number[]) =>
  a.map((score, index) => (b[index] ?? 0) - score).find((difference) => difference !== 0) ?? 0

/** Facts of a group that keep it from fitting a version, or the family's form of it where that is nearer. */
export function misfitsOf(observed: Observed, group: Group, name: ProfileName): readonly string[] {
  const own = strangersOf(observed, group, name, {})
  const family = strangersOf(observed, group, name, familyOf(group, name) ?? {})
  return isNearer(family, own) ? family : own
}

/** The family's form allows more than the version in passing: only a real gain counts. */
const isNearer = (family: readonly string[], own: readonly string[]) => family.length + 2 < own.length

const seenAs = (value: unknown) =>
  value === mixed ? 'as in no version, or not always the same,' : JSON.stringify(value)

function strangersOf(observed: Observed, group: Group, name: ProfileName, allowed: Allowed): readonly string[] {
  const wanted: Readonly<Record<string, unknown>> = { ...profiles[name][group] }
  return Object.entries(observed[group] ?? {})
    .filter(([fact, value]) => !isSame(value, wanted[fact]) && !allowed[fact]?.some((one) => isSame(one, value)))
    .map(([fact, value]) => `${fact} ${seenAs(value)} instead of ${JSON.stringify(wanted[fact])}`)
}
