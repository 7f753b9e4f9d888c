import type { EdfiOperationName, EdfiSchemas } from '@nova/sdk/edfi/contract'
import type { Check, CheckContext } from '../check.ts'
import type { EdfiCredentials } from '../credentials/edfi-credentials.ts'
import type { EdfiAccess } from './edfi-access.ts'
import type { EdfiHost } from './edfi-host.ts'

export type Schemas = EdfiSchemas

/** What was learnt about a deployment before the first check. */
export interface EdfiFacts {
  /** Sessions and tokens of whoever calls are made as. */
  readonly access: EdfiAccess
  /** Null unless the run has hands on the host. */
  readonly host: EdfiHost | null
  /** Whether the external API is off: every token is answered 503 then. */
  readonly isExternalOff: boolean
  /** Null without a session, as everything else that only people see. */
  readonly me: Schemas['SessionInfo'] | null
  /** Bundles that are enabled. Empty without a session. */
  readonly templates: readonly Schemas['JobTemplate'][]
  readonly years: readonly Schemas['SchoolYear'][]
  readonly tenantYears: readonly Schemas['TenantSchoolYear'][]
  /** Address of a front end that logins lead back to; null when none is known. */
  readonly frontEnd: string | null
}

export type EdfiContext = CheckContext<EdfiOperationName, EdfiFacts, EdfiCredentials>
export type EdfiCheck = Check<EdfiOperationName, EdfiFacts, EdfiCredentials>
