/** What pages of other origins may do, as the `cors` middleware of the framework does it. */
export interface ExpressCors {
  /** Exact origins; `*` stands for any, each answered by its name because cookies travel. */
  readonly origins: readonly string[]
  readonly exposedHeaders: readonly string[]
}

/** Headers of every answer. An origin that is not allowed gets all of them but the one that counts. */
export function corsHeaders(cors: ExpressCors, origin: string | null): Readonly<Record<string, string>> {
  const isAllowed = origin !== null && (cors.origins.includes('*') || cors.origins.includes(origin))
  return {
    ...(isAllowed && { 'access-control-allow-origin': origin }),
    vary: 'Origin',
    'access-control-allow-credentials': 'true',
    ...(cors.exposedHeaders.length > 0 && { 'access-control-expose-headers': cors.exposedHeaders.join(',') }),
  }
}

/** Headers of the answer to an OPTIONS, whoever sends it: every method, and whatever headers were asked for. */
export function preflightHeaders(cors: ExpressCors, request: Headers): Readonly<Record<string, string>> {
  const wanted = request.get('access-control-request-headers')
  return {
    ...corsHeaders(cors, request.get('origin')),
    vary: 'Origin, Access-Control-Request-Headers',
    'access-control-allow-methods': 'GET,HEAD,PUT,PATCH,POST,DELETE',
    ...(wanted && { 'access-control-allow-headers': wanted }),
  }
}
