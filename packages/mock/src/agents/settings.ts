import type { Engine } from './engine/analyse.ts'
import { type AgentsKey, mockKeys } from './keys/key-table.ts'
import type { TaskStep } from './tasks/task-book.ts'

/** Versions of the service the mock can be. */
export type AgentsProfileName = 'P0' | 'P1' | 'P4'

/** How the agents service is set up. */
export interface AgentsSettings {
  /** Which version it is. @default P4 */
  readonly profile: AgentsProfileName
  /**
   * Exactly as that version: forms of failures, bodies that break off, requests that are hardly checked, a language model.
   * Otherwise failures have the form that holds all others, bodies arrive, bounds are kept, and rules alone make the
   * analytics, so that these repeat. @default false
   */
  readonly strict: boolean
  /** Who may call. @default four keys, see the README */
  readonly keys: readonly AgentsKey[]
  /** So many calls of a key in a window. @default 100 */
  readonly quotaCalls: number
  /** Length of the window. @default 60 */
  readonly quotaWindowSeconds: number
  /** Whether what stands behind the service works. Without it calls fail, three seconds late. @default true */
  readonly backendUp: boolean
  /** What makes the analytics. @default `rules`; when strict, what the version has: from P2 on `silent_model` */
  readonly engine: Engine | null
  /** How long a memory cannot be found after it was stored. @default 0 */
  readonly recallableAfterMs: number
  /** Tasks can be listed, as from P1 on. @default false */
  readonly listTasks: boolean
  /** What tasks go through by themselves, so that there is something to wait for. @default nothing */
  readonly taskSteps: readonly TaskStep[]
  /** A `domain` or `dependencies` of a task fail with 400, as with the orchestrator that upstream bundles. @default false */
  readonly bundledOrchestrator: boolean
  /** Figures that change with time are put to the engine with every question, so that there is something to plot. @default false */
  readonly liveAnalytics: boolean
  /** How often a stream of analytics looks whether they have changed. @default 1000 */
  readonly streamIntervalMs: number
  /** What the server's own zone is ahead of UTC: its timestamps do not name it. @default 0 */
  readonly zoneOffsetMinutes: number
}

export type AgentsOptions = Partial<AgentsSettings>

export const defaultAgentsSettings: AgentsSettings = {
  profile: 'P4',
  strict: false,
  keys: mockKeys,
  quotaCalls: 100,
  quotaWindowSeconds: 60,
  backendUp: true,
  engine: null,
  recallableAfterMs: 0,
  listTasks: false,
  taskSteps: [],
  bundledOrchestrator: false,
  liveAnalytics: false,
  streamIntervalMs: 1000,
  zoneOffsetMinutes: 0,
}

const profileNames: readonly string[] = ['P0', 'P1', 'P4'] satisfies AgentsProfileName[]

const minutesOfDay = 24 * 60

/**
 * Options over the defaults.
 * @throws TypeError for a name that is not a setting, a version the mock is not, and numbers that make no sense
 */
export function resolveAgentsSettings(options: AgentsOptions = {}): AgentsSettings {
  const unknown = Object.keys(options).filter((name) => !Object.hasOwn(defaultAgentsSettings, name))
  if (unknown.length > 0)
    throw new TypeError(
      `Unknown agents setting ${unknown.join(', ')}. Settings are: ${Object.keys(defaultAgentsSettings).join(', ')}`,
    )
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
  const settings: AgentsSettings = { ...defaultAgentsSettings, ...given }
  if (!profileNames.includes(settings.profile))
    throw new TypeError(`profile has to be one of ${profileNames.join(', ')}, not ${settings.profile}`)
  for (const name of ['quotaCalls', 'quotaWindowSeconds', 'streamIntervalMs'] as const)
    if (!(settings[name] > 0)) throw new TypeError(`${name} has to be above 0, not ${String(settings[name])}`)
  const { recallableAfterMs, zoneOffsetMinutes } = settings
  if (!(recallableAfterMs >= 0))
    throw new TypeError(`recallableAfterMs has to be a number from 0, not ${String(recallableAfterMs)}`)
  if (!(Math.abs(zoneOffsetMinutes) <= minutesOfDay))
    throw new TypeError(
      `zoneOffsetMinutes has to be a number from -${minutesOfDay} to ${minutesOfDay}, not ${String(zoneOffsetMinutes)}`,
    )
  return settings
}
