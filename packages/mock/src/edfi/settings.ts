import { bundles, type JobTemplate } from './bundles.ts'
import { type ExecutorOptions, requireExecutorOptions } from './simulation/executor-options.ts'

export type AppRole = 'PartnerAdmin' | 'User'

/** Somebody the identity provider knows. Tenants and users of the service itself are made when they log in. */
export interface EdfiAccount {
  /** The subject at the identity provider, and what `login_hint` names. */
  readonly username: string
  readonly partnerId: string
  readonly tenantCode: string
  readonly roles: readonly AppRole[]
  readonly givenName?: string
  readonly familyName?: string
  /** @default none, which the service takes */
  readonly email?: string
}

/** A program the identity provider knows. */
export interface EdfiClient {
  readonly clientId: string
  readonly clientSecret: string
  /** What it may ask for, `partner:` scopes included. */
  readonly scopes: readonly string[]
  /** Becomes the claim `client_name`. @default none */
  readonly name?: string
}

export interface EdfiPartner {
  readonly id: string
  /** Paths of the bundles enabled for it. @default all of the registry */
  readonly bundles?: readonly string[]
  /** @default false */
  readonly crossYearMatchingEnabled?: boolean
  /** Whether it has credentials for EDU, without which matching across years cannot be enabled. @default false */
  readonly canConnectToEdu?: boolean
  /** What bundles get as `DESCRIPTOR_NAMESPACE`. @default none */
  readonly descriptorNamespace?: string
  /** Mappings of its own, by path of the bundle and then by type of descriptor. @default none */
  readonly descriptorMappings?: Readonly<Record<string, DescriptorMappings>>
}

/** Rows of a mapping by type of descriptor. A local descriptor of null stands for a blank. */
export type DescriptorMappings = Readonly<
  Record<
    string,
    readonly {
      readonly v_other_columns: Readonly<Record<string, unknown>>
      readonly edfi_descriptor: string
      readonly local_descriptor: string | null
    }[]
  >
>

export interface SchoolYear {
  /** Names the year on the app API. */
  readonly id: string
  readonly startYear: number
  /** Names the year everywhere else. */
  readonly endYear: number
}

/** Where the data of a year goes, for all tenants of a partner. */
export interface EdfiYearConfig {
  readonly partnerId: string
  readonly schoolYearId: string
  readonly isEnabled: boolean
  readonly sendToOds: boolean
}

export interface EdfiTenantYear {
  readonly partnerId: string
  readonly tenantCode: string
  readonly schoolYearId: string
}

export interface EdfiOds extends EdfiTenantYear {
  readonly host: string
  readonly clientId: string
  readonly clientSecret: string
}

/** How the edfi service and the identity provider beside it are set up. */
export interface EdfiSettings {
  /** Origins of front ends. The n-th is that of the n-th identity provider of the service. @default http://localhost:4200 */
  readonly frontEnds: readonly string[]
  /** Origins whose pages may call. @default those of the front ends */
  readonly corsOrigins: readonly string[] | null
  /** Two hours of a session without a call. @default 7200 */
  readonly sessionTtlSeconds: number
  /** Realm of the identity provider. @default example */
  readonly realm: string
  /** What access tokens have to be made for. @default runway-local */
  readonly audience: string
  /** Whether an issuer is configured at all. Without one the external API answers 503. @default true */
  readonly externalApiEnabled: boolean
  /** @default 3600 */
  readonly accessTokenTtlSeconds: number
  /** The first that has a role is who logs in when nobody is named. @default five, see the README */
  readonly users: readonly EdfiAccount[]
  /** @default four, see the README */
  readonly clients: readonly EdfiClient[]
  /** @default `ea` with everything, `sc` with three bundles */
  readonly partners: readonly EdfiPartner[]
  /** Newest first. @default 2122 to 2627 */
  readonly schoolYears: readonly SchoolYear[]
  /** @default one year of each kind, see the README */
  readonly yearConfigs: readonly EdfiYearConfig[]
  readonly odsConfigs: readonly EdfiOds[]
  /** Tenants and years whose roster lies in the bucket from the start. */
  readonly rosters: readonly EdfiTenantYear[]
  /** The registry of bundles. @default the 42 of the public one */
  readonly bundles: readonly JobTemplate[]
  /**
   * Where executors run. In the cloud a launch fails when a file of the job is not there; beside the service it
   * succeeds, and the run fails later. @default local
   */
  readonly deployment: 'local' | 'aws'
  /** How runs are executed; `none`: their launches wait for somebody who is the executor. @default {}, by data */
  readonly executor: 'none' | ExecutorOptions
  /** Whether status updates can be followed as a stream, which is an addition to the service. @default true */
  readonly serverSentEvents: boolean
  /** Hosts and keys of ODS connections that let nobody in. @default one of each, see the README */
  readonly odsRefusals: readonly string[]
}

export type EdfiOptions = Partial<EdfiSettings>

const tenantCode = 'grand-bend'
const otherTenantCode = 'Glendale ISD'

export const defaultUsers: readonly EdfiAccount[] = [
  {
    username: 'ana',
    partnerId: 'ea',
    tenantCode,
    roles: ['User'],
    givenName: 'Ana',
    familyName: 'Lyst',
    email: 'ana@grand-bend.test',
  },
  {
    username: 'pat',
    partnerId: 'ea',
    tenantCode,
    roles: ['PartnerAdmin'],
    givenName: 'Pat',
    familyName: 'Ner',
    email: 'pat@ea.test',
  },
  {
    username: 'olu',
    partnerId: 'ea',
    tenantCode: otherTenantCode,
    roles: ['User'],
    givenName: 'Olu',
    familyName: 'Ther',
  },
  { username: 'nobu', partnerId: 'ea', tenantCode, roles: [], givenName: 'Nobu', familyName: 'Dee' },
  { username: 'sam', partnerId: 'sc', tenantCode, roles: ['User'], givenName: 'Sam', familyName: 'Carol' },
]

const allScopes = ['create:jobs', 'read:jobs', 'read:jobs:output-files']

export const defaultClients: readonly EdfiClient[] = [
  {
    clientId: 'runway-api',
    clientSecret: 'nova-runway-secret',
    name: 'Nightly upload',
    scopes: [...allScopes, 'partner:ea'],
  },
  { clientId: 'carolina-api', clientSecret: 'nova-carolina-secret', scopes: [...allScopes, 'partner:sc'] },
  {
    clientId: 'reader-api',
    clientSecret: 'nova-reader-secret',
    scopes: ['read:jobs', 'read:jobs:output-files', 'partner:ea'],
  },
  { clientId: 'stray-api', clientSecret: 'nova-stray-secret', scopes: allScopes },
]

const schoolYears: readonly SchoolYear[] = [2026, 2025, 2024, 2023, 2022, 2021].map((startYear) => ({
  id: `${startYear % 100}${(startYear + 1) % 100}`,
  startYear,
  endYear: startYear + 1,
}))

const ods = (partnerId: string, code: string, schoolYearId: string): EdfiOds => ({
  partnerId,
  tenantCode: code,
  schoolYearId,
  host: `https://ods.nova.test/${partnerId}/${schoolYearId}`,
  clientId: `${partnerId}-ods-key`,
  clientSecret: `${partnerId}-ods-secret`,
})

export const defaultEdfiSettings: EdfiSettings = {
  frontEnds: ['http://localhost:4200'],
  corsOrigins: null,
  sessionTtlSeconds: 7200,
  realm: 'example',
  audience: 'runway-local',
  externalApiEnabled: true,
  accessTokenTtlSeconds: 3600,
  users: defaultUsers,
  clients: defaultClients,
  partners: [
    { id: 'ea', canConnectToEdu: true, descriptorNamespace: 'uri://ea.nova.test' },
    { id: 'sc', bundles: ['assessments/PSAT_SAT', 'assessments/SC_READY', 'assessments/STAR'] },
  ],
  schoolYears,
  yearConfigs: [
    { partnerId: 'ea', schoolYearId: '2627', isEnabled: true, sendToOds: true },
    { partnerId: 'ea', schoolYearId: '2526', isEnabled: true, sendToOds: true },
    { partnerId: 'ea', schoolYearId: '2425', isEnabled: true, sendToOds: false },
    { partnerId: 'ea', schoolYearId: '2324', isEnabled: true, sendToOds: false },
    { partnerId: 'ea', schoolYearId: '2223', isEnabled: false, sendToOds: true },
    { partnerId: 'sc', schoolYearId: '2526', isEnabled: true, sendToOds: true },
  ],
  odsConfigs: [ods('ea', tenantCode, '2526'), ods('ea', otherTenantCode, '2526'), ods('sc', tenantCode, '2526')],
  rosters: [
    { partnerId: 'ea', tenantCode, schoolYearId: '2425' },
    { partnerId: 'ea', tenantCode: otherTenantCode, schoolYearId: '2425' },
  ],
  bundles,
  deployment: 'local',
  executor: {},
  serverSentEvents: true,
  odsRefusals: ['https://refusing.nova.test', 'refused-key'],
}

/**
 * Options over the defaults of a default deployment.
 * @throws TypeError for a name that is not a setting, and for values a server would not start with
 */
export function resolveEdfiSettings(options: EdfiOptions = {}): EdfiSettings {
  const unknown = Object.keys(options).filter((name) => !Object.hasOwn(defaultEdfiSettings, name))
  if (unknown.length > 0)
    throw new TypeError(
      `Unknown edfi setting ${unknown.join(', ')}. Settings are: ${Object.keys(defaultEdfiSettings).join(', ')}`,
    )
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
  const settings: EdfiSettings = { ...defaultEdfiSettings, ...given }
  requireExecutorOptions(settings.executor)
  const broken = settings.schoolYears.find(({ startYear, endYear }) => endYear !== startYear + 1)
  if (broken) throw new TypeError(`The school year ${broken.id} has to end a year after it starts`)
  const partnerIds = new Set(settings.partners.map(({ id }) => id))
  const yearIds = new Set(settings.schoolYears.map(({ id }) => id))
  for (const { partnerId, schoolYearId } of [...settings.yearConfigs, ...settings.odsConfigs, ...settings.rosters]) {
    if (!partnerIds.has(partnerId)) throw new TypeError(`There is no partner ${partnerId} for ${schoolYearId}`)
    if (!yearIds.has(schoolYearId)) throw new TypeError(`There is no school year ${schoolYearId} for ${partnerId}`)
  }
  return settings
}
