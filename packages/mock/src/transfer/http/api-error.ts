/** An error with a place in the service's own error form. */
export class ApiError extends Error {
  readonly status: number
  readonly code: string
  readonly details: Readonly<Record<string, unknown>>
  readonly headers: Readonly<Record<string, string>>

  constructor(
    status: number,
    code: string,
    message: string,
    details: Readonly<Record<string, unknown>> = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message)
    this.name = 'ApiError'
    this.status = status
    this.code = code
    this.details = details
    this.headers = headers
  }
}

/** The errors handlers raise, one word each. */
export const apiErrors = {
  invalid: (message: string, details?: Readonly<Record<string, unknown>>) =>
    new ApiError(422, 'invalid_request', message, details),
  forbidden: (message: string) => new ApiError(403, 'forbidden', message),
  notFound: (message: string) => new ApiError(404, 'not_found', message),
  idempotencyConflict: (message: string) => new ApiError(409, 'idempotency_conflict', message),
  idempotencyUnavailable: () => new ApiError(503, 'idempotency_unavailable', 'The idempotency store did not answer'),
  sessionsUnavailable: () => new ApiError(503, 'session_store_unavailable', 'The upload session store did not answer'),
  tooMany: (message: string, details: Readonly<Record<string, unknown>>) =>
    new ApiError(429, 'too_many_requests', message, details),
  storage: (what: string) => new ApiError(502, 'upstream_s3_error', `The object store failed to ${what}`),
  unauthorized: (code: string, message: string) =>
    new ApiError(
      401,
      code,
      message,
      {},
      {
        'www-authenticate': `Bearer error="invalid_token", error_description="${message}"`,
      },
    ),
} as const
