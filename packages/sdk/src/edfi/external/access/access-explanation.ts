import type { EdfiExternalOperationName } from '../../generated/external/operations.ts'

/** What a token is looked at for. */
export interface AccessNeed {
  readonly operation: EdfiExternalOperationName
  /** Code of the partner whose jobs are meant. @default scopes of partners are listed, not compared */
  readonly partner?: string
  /** What the service is configured to accept in `aud`, where that is known. @default `aud` is listed, not compared */
  readonly audience?: string
}

/** Why a token will not do. */
export type AccessProblemCode =
  /** No JWT: nothing can be read here, and the service takes nothing else. */
  | 'unreadable'
  | 'expired'
  | 'not_yet_valid'
  /** Made for nobody. */
  | 'audience_missing'
  | 'audience_other'
  /** A list in `scope`, or `scp`: the service reads neither. */
  | 'scope_form'
  | 'scope_missing'
  | 'partner_missing'
  /** Neither `client_id` nor `azp`, which creating a job wants. */
  | 'client_id_missing'

export interface AccessProblem {
  readonly code: AccessProblemCode
  /** What is wrong, one sentence. */
  readonly message: string
  /** What to have changed at the identity provider, one sentence. */
  readonly advice: string
}

/** What a token says of itself, compared with what an operation wants. Holds no part of its signature. */
export interface AccessExplanation {
  /** Claims are read, not verified: only the service knows its issuer and its audience. */
  readonly verified: false
  readonly operation: EdfiExternalOperationName
  /** The partner that was asked for. */
  readonly partner: string | null
  /** Scopes the operation wants, with `partner:<code>` where a partner was asked for. */
  readonly needs: readonly string[]
  /** Those of them the service will not find. */
  readonly missing: readonly string[]
  /** Scopes as the service reads them; empty for a token that has them in another form. */
  readonly scopes: readonly string[]
  /** Partners as the service reads them: what stands before a second colon. */
  readonly partners: readonly string[]
  readonly clientId: string | null
  readonly audience: readonly string[]
  /** Recorded with a job, compared with nothing. */
  readonly issuer: string | null
  /** Null when the token has no end. */
  readonly expiresAtMs: number | null
  /** Empty when nothing speaks against the token; the service may still refuse it. */
  readonly problems: readonly AccessProblem[]
  /** All of it in a few sentences. */
  readonly summary: string
}
