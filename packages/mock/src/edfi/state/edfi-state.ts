import type { EdfiSettings, SchoolYear } from '../settings.ts'
import type {
  JobRow,
  NoteRow,
  OdsConfigRow,
  OutputSetRow,
  PartnerRow,
  RunRow,
  SessionRow,
  TenantRow,
  UserRow,
  YearConfigRow,
} from './rows.ts'
import { WatchedRows } from './watched-rows.ts'

/** What the service remembers, as plain data. */
export interface EdfiSnapshot {
  readonly v: 1
  readonly secrets: EdfiSecrets
  readonly lastIds: Readonly<Record<string, number>>
  readonly areRostersSeeded: boolean
  readonly partners: readonly PartnerRow[]
  readonly tenants: readonly TenantRow[]
  readonly users: readonly UserRow[]
  readonly sessions: readonly (readonly [string, SessionRow])[]
  readonly yearConfigs: readonly YearConfigRow[]
  readonly odsConfigs: readonly OdsConfigRow[]
  readonly jobs: readonly JobRow[]
  readonly runs: readonly RunRow[]
  readonly notes: readonly NoteRow[]
  readonly outputSets: readonly OutputSetRow[]
  /** What parts of the service keep under names of their own. */
  readonly kept: Readonly<Record<string, unknown>>
}

export interface EdfiSecrets {
  /** Signs session cookies. */
  readonly session: string
  /** Signs executor tokens. */
  readonly executor: string
}

/** Things that are numbered, each kind from 1. */
export type NumberedKind = 'user' | 'odsConfig' | 'job' | 'run' | 'note' | 'error'

/** The tables. Rows are values: a change puts another row in place of the old one. */
export interface EdfiState {
  readonly secrets: EdfiSecrets
  readonly schoolYears: readonly SchoolYear[]
  readonly partners: Map<string, PartnerRow>
  /** By {@link tenantKey}. */
  readonly tenants: Map<string, TenantRow>
  readonly users: Map<number, UserRow>
  readonly sessions: Map<string, SessionRow>
  /** By {@link yearConfigKey}. */
  readonly yearConfigs: Map<string, YearConfigRow>
  readonly odsConfigs: Map<number, OdsConfigRow>
  readonly jobs: Map<number, JobRow>
  readonly runs: WatchedRows<RunRow>
  readonly notes: Map<number, NoteRow>
  /** By uid, in the order they were made. */
  readonly outputSets: Map<string, OutputSetRow>
  areRostersSeeded: boolean
  nextId(kind: NumberedKind): number
  /** Keeps plain data of a part under a name of its own. @returns what an earlier life kept, or undefined */
  keep(name: string, snapshot: () => unknown): unknown
  snapshot(): EdfiSnapshot
}

export const tenantKey = (partnerId: string, code: string): string => JSON.stringify([partnerId, code])
export const yearConfigKey = (partnerId: string, schoolYearId: string): string =>
  JSON.stringify([partnerId, schoolYearId])

export interface StateStart {
  readonly nowMs: number
  /** Used when there is nothing to go on from. */
  readonly secrets: EdfiSecrets
  readonly from?: EdfiSnapshot | undefined
}

/** State as it was left, or as the settings start it. */
export function createEdfiState(settings: EdfiSettings, { nowMs, secrets, from: kept }: StateStart): EdfiState {
  const from = kept ?? seedSnapshot(settings, secrets, new Date(nowMs).toISOString())
  const keepers = new Map<string, () => unknown>()
  const lastIds: Record<string, number> = { ...from.lastIds }
  const byId = <Row extends { readonly id: number }>(rows: readonly Row[]) => new Map(rows.map((row) => [row.id, row]))
  const state: EdfiState = {
    secrets: from.secrets,
    schoolYears: [...settings.schoolYears].sort((a, b) => b.startYear - a.startYear),
    partners: new Map(from.partners.map((row) => [row.id, row])),
    tenants: new Map(from.tenants.map((row) => [tenantKey(row.partnerId, row.code), row])),
    users: byId(from.users),
    sessions: new Map(from.sessions),
    yearConfigs: new Map(from.yearConfigs.map((row) => [yearConfigKey(row.partnerId, row.schoolYearId), row])),
    odsConfigs: byId(from.odsConfigs),
    jobs: byId(from.jobs),
    runs: WatchedRows.of(from.runs),
    notes: byId(from.notes),
    outputSets: new Map(from.outputSets.map((row) => [row.uid, row])),
    areRostersSeeded: from.areRostersSeeded,
    nextId(kind) {
      const id = (lastIds[kind] ?? 0) + 1
      lastIds[kind] = id
      return id
    },
    keep(name, snapshot) {
      keepers.set(name, snapshot)
      return from.kept[name]
    },
    snapshot: () => ({
      v: 1,
      secrets: state.secrets,
      lastIds: { ...lastIds },
      areRostersSeeded: state.areRostersSeeded,
      partners: [...state.partners.values()],
      tenants: [...state.tenants.values()],
      users: [...state.users.values()],
      sessions: [...state.sessions],
      yearConfigs: [...state.yearConfigs.values()],
      odsConfigs: [...state.odsConfigs.values()],
      jobs: [...state.jobs.values()],
      runs: [...state.runs.values()],
      notes: [...state.notes.values()],
      outputSets: [...state.outputSets.values()],
      kept: { ...from.kept, ...Object.fromEntries([...keepers].map(([name, snapshot]) => [name, snapshot()])) },
    }),
  }
  return state
}

/** The tables of a deployment nobody has used yet. Tenants with an ODS or a roster are known before anybody logs in. */
function seedSnapshot(settings: EdfiSettings, secrets: EdfiSecrets, now: string): EdfiSnapshot {
  const audit = { createdOn: now, createdById: null, modifiedOn: now, modifiedById: null }
  const tenants = new Map(
    [...settings.odsConfigs, ...settings.rosters].map(({ partnerId, tenantCode }): [string, TenantRow] => [
      tenantKey(partnerId, tenantCode),
      { code: tenantCode, partnerId, isGlobal: false, deletedOn: null, ...audit },
    ]),
  )
  return {
    v: 1,
    secrets,
    lastIds: { odsConfig: settings.odsConfigs.length },
    areRostersSeeded: false,
    partners: settings.partners.map((partner) => ({
      id: partner.id,
      bundles: partner.bundles ?? null,
      crossYearMatchingEnabled: partner.crossYearMatchingEnabled ?? false,
      canConnectToEdu: partner.canConnectToEdu ?? false,
      descriptorNamespace: partner.descriptorNamespace ?? null,
    })),
    tenants: [...tenants.values()],
    users: [],
    sessions: [],
    yearConfigs: settings.yearConfigs.map((config) => ({ ...config, modifiedOn: now, modifiedById: null })),
    odsConfigs: settings.odsConfigs.map((config, index) => ({
      ...config,
      id: index + 1,
      lastUseResult: 'success',
      lastUseOn: now,
      retiredOn: null,
      ...audit,
    })),
    jobs: [],
    runs: [],
    notes: [],
    outputSets: [],
    kept: {},
  }
}
