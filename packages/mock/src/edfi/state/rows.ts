import type { JobTemplate, TemplateParam } from '../bundles.ts'
import type { AppRole } from '../settings.ts'

/** Who made and changed a row, as the wire has it. Times are ISO 8601 with milliseconds. */
export interface Audit {
  readonly createdOn: string
  /** Null for what a program or the service itself made. */
  readonly createdById: number | null
  readonly modifiedOn: string
  readonly modifiedById: number | null
}

/** A tenant is known by both: the same code may exist under several partners. */
export interface TenantKey {
  readonly partnerId: string
  readonly tenantCode: string
}

export interface PartnerRow {
  readonly id: string
  /** Paths of enabled bundles; null for all of the registry. */
  readonly bundles: readonly string[] | null
  readonly crossYearMatchingEnabled: boolean
  readonly canConnectToEdu: boolean
  readonly descriptorNamespace: string | null
}

export interface TenantRow extends Audit {
  readonly code: string
  readonly partnerId: string
  readonly isGlobal: boolean
  readonly deletedOn: string | null
}

export interface UserRow extends Audit {
  readonly id: number
  readonly idpId: string
  /** The subject at the identity provider. */
  readonly externalUserId: string
  readonly email: string | null
  readonly givenName: string
  readonly familyName: string
}

export interface YearConfigRow {
  readonly partnerId: string
  readonly schoolYearId: string
  readonly isEnabled: boolean
  readonly sendToOds: boolean
  readonly modifiedOn: string
  readonly modifiedById: number | null
}

export interface OdsConfigRow extends Audit, TenantKey {
  readonly id: number
  readonly schoolYearId: string
  readonly host: string
  readonly clientId: string
  readonly clientSecret: string
  readonly lastUseResult: 'success' | 'error'
  readonly lastUseOn: string | null
  /** Retired ones stay for the jobs that were made with them. */
  readonly retiredOn: string | null
}

export interface JobFileRow {
  readonly nameFromUser: string
  /** `{templateKey}__{nameFromUser}` */
  readonly nameInternal: string
  readonly type: string
  /** The whole key in the bucket. */
  readonly path: string
  readonly status: 'url_generated' | 'upload_complete' | 'upload_error'
  readonly templateKey: string
}

export interface JobRow extends Audit, TenantKey {
  readonly id: number
  readonly uid: string
  readonly name: string
  readonly schoolYearId: string
  readonly sendToOds: boolean
  /** The connection its data goes to. Null when it goes to none. */
  readonly odsConfigId: number | null
  readonly fileBasePath: string
  readonly inputParams: readonly (TemplateParam & { readonly value: string })[] | null
  readonly files: readonly JobFileRow[]
  /** As the bundle was when the job was made. */
  readonly template: JobTemplate
  readonly isResolved: boolean
  readonly isApiInitiated: boolean
  readonly apiClientId: string | null
  readonly apiClientName: string | null
  readonly apiIssuer: string | null
}

export type RunStatus = 'new' | 'running' | 'success' | 'error'

export interface RunUpdateRow {
  readonly action: string
  readonly status: string
  readonly receivedAt: string
}

export interface RunErrorRow {
  readonly id: number
  /** As it was reported. */
  readonly code: string
  readonly payload: unknown
}

export interface RunRow extends Audit {
  readonly id: number
  readonly jobId: number
  readonly status: RunStatus
  readonly summary: unknown
  readonly unmatchedStudentsInfo: unknown
  /** No two with the same action and status. */
  readonly updates: readonly RunUpdateRow[]
  readonly errors: readonly RunErrorRow[]
  /** What lay below `output/` when the run ended, by its name relative to that. */
  readonly outputFiles: readonly { readonly name: string; readonly path: string }[]
}

export interface NoteRow extends Audit {
  readonly id: number
  readonly jobId: number
  readonly noteText: string
}

/** A set of files a run reported. No two of one run have the same path. */
export interface OutputSetRow {
  readonly uid: string
  readonly runId: number
  /** Without a slash at the end. */
  readonly path: string
  /** Names relative to the path. */
  readonly files: readonly string[]
  readonly sentToOds: boolean
  readonly createdOn: string
  /** What `createdOn` leaves out, 0 to 999: comparisons go by it, answers do not show it. */
  readonly createdOnMicros: number
}

/** What a cookie stands for. */
export interface SessionRow {
  readonly expiresAtMs: number
  /** Null until the login is finished. */
  readonly login: SessionLogin | null
  /** What the identity provider has to send back. Null once it did. */
  readonly pendingState: string | null
}

export interface SessionLogin extends TenantKey {
  readonly idpId: string
  readonly userId: number
  readonly roles: readonly AppRole[]
}
