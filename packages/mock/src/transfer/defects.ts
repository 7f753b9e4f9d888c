/** A known way to be wrong, off by default. Conformance has to notice each one that is switched on. */
export interface Defect {
  readonly name: string
  readonly service: string
  /** What the platform does wrong while it is on. */
  readonly summary: string
}

const summaries = {
  'abort-repeatable': 'Aborting an upload that is already gone answers 200 instead of 502.',
  'audience-ignored': 'A token meant for another audience is accepted.',
  'auth-before-json': 'A missing token is reported before broken JSON.',
  'plan-forgets-repeats': 'The resource plan lists a repeated resource once.',
  'blank-idempotency-key-accepted': 'A blank idempotency key counts as none instead of being refused.',
  'cancel-keeps-running': 'Cancelling leaves the status as it is instead of setting it at once.',
  'cancel-terminal-conflicts': 'Cancelling a finished export answers 409 instead of the unchanged resource.',
  'capabilities-shuffled': 'The capability descriptors come in another order.',
  'checksum-preference-ignored': 'A strict checksum preference does not make checksums required.',
  'checksum-unsigned': 'Presigned PUT URLs do not bind the checksum that was declared.',
  'complete-accepts-missing-part': 'Parts the store does not have are left out silently instead of being refused.',
  'complete-accepts-wrong-etag': 'ETags of completed parts are not compared.',
  'complete-needs-all-parts': 'Completing a subset of the parts is refused.',
  'complete-repeatable': 'Completing an upload that is gone answers 200 instead of 422.',
  'content-type-unsigned': 'A declared content type is not bound to the presigned PUT.',
  'cors-any-header': 'Preflights pass whatever request headers they ask for.',
  'cors-hides-request-id': 'Answers do not expose ETag and X-Request-Id to pages.',
  'create-export-200': 'Creating an export answers 200 instead of 201.',
  'custom-validators-crash': 'Rules between fields end in 500 without CORS headers instead of 422.',
  'disposition-escaped': 'An explicit content disposition is percent-encoded once more instead of being sent verbatim.',
  'duplicate-parts-accepted': 'Completing with a part number listed twice is accepted.',
  'empty-hint-refused': 'An empty policy hint in the capabilities query is refused.',
  'error-without-details': 'Error bodies lack their details.',
  'export-checks-source': 'Creating an export of a missing source answers 422 at once.',
  'export-without-output': 'A finished export does not tell its output.',
  'exports-fail-at-start': 'Every export fails right after its start.',
  'exports-unsorted': 'The export list is not newest first.',
  'extra-fields-accepted': 'Unknown request fields are ignored instead of refused.',
  'foreign-export-403': 'An export of another scope answers 403 instead of 404.',
  'foreign-key-accepted': 'Keys of another scope are accepted.',
  'foreign-key-403': 'Keys of another scope answer 403 instead of 422.',
  'head-allowed': 'HEAD is answered like GET.',
  'idempotency-ignores-payload': 'A key reused with another payload replays the first answer.',
  'idempotency-never-replays': 'Idempotency keys are ignored.',
  'integers-strict': 'Integers written as text are refused.',
  'introspect-strips-quotes': 'Introspection gives ETags without their quotes.',
  'introspect-unsorted': 'Introspection lists parts in the wrong order.',
  'issuer-ignored': 'A token of another issuer is accepted.',
  'lax-content-type': 'JSON bodies are read whatever their content type says.',
  'metrics-without-permission': 'Metrics are shown to every token.',
  'omits-nulls': 'Response fields without a value are left out.',
  'part-size-rounded': 'The part size is rounded up to whole MiB.',
  'presign-checks-existence': 'Presigning a download of a missing object answers 404.',
  'quota-never-released': 'Completing or aborting an upload does not free its slot.',
  'readiness-envelope': 'Readiness is always refused, and with an error envelope instead of its own form.',
  'request-id-not-echoed': 'The request id of the caller is replaced.',
  'retry-after-invented': 'Refusals carry a Retry-After header the service never sends.',
  'sanitiser-keeps-path': 'Directories of a file name end up in the key.',
  'sign-batch-uncapped': 'More parts than the batch hint are signed in one call.',
  'sign-budget-uncapped': 'Signing calls of an upload are not counted.',
  'sign-failure-is-free': 'A signing call that fails over a missing checksum is not counted.',
  'threshold-exclusive': 'A file of exactly the threshold is uploaded in one request.',
  'timestamps-local': 'Timestamps carry an offset instead of Z.',
  'token-expiry-ignored': 'Expired tokens are accepted.',
  'trailing-slash-404': 'A trailing slash answers 404 instead of a redirect.',
  'unauthorized-without-challenge': 'A 401 lacks WWW-Authenticate.',
  'unknown-route-envelope': 'Unknown routes answer with the error envelope.',
  'unsigned-token-accepted': 'A token without a signature is accepted.',
  'version-mismatch': 'The capabilities tell another policy than uploads are planned by.',
} as const

export type TransferDefect = keyof typeof summaries

/** Every defect the control plane can be given, by name. */
export const transferDefects: readonly Defect[] = Object.entries(summaries).map(([name, summary]) => ({
  name,
  service: 'transfer',
  summary,
}))

/** Whether a defect is switched on. */
export type HasDefect = (name: TransferDefect) => boolean
