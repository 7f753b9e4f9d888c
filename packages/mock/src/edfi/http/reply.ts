/** What a handler answers when a value alone does not say it. */
export class Reply {
  readonly value: unknown
  /** Null for that of the operation's success. */
  readonly status: number | null
  readonly headers: Readonly<Record<string, string>>
  readonly cookies: readonly string[]
  /** Sent piece by piece instead of a value. */
  readonly stream: AsyncIterable<Uint8Array> | null

  constructor(
    value: unknown,
    options: {
      readonly status?: number
      readonly headers?: Readonly<Record<string, string>>
      readonly cookies?: readonly string[]
      readonly stream?: AsyncIterable<Uint8Array>
    } = {},
  ) {
    this.value = value
    this.status = options.status ?? null
    this.headers = options.headers ?? {}
    this.cookies = options.cookies ?? []
    this.stream = options.stream ?? null
  }
}

/** Sends whoever came on to another address. */
export const redirect = (location: string, cookies: readonly string[] = []): Reply =>
  new Reply(null, { status: 302, headers: { location, vary: 'Accept' }, cookies })

/** Bytes as they come, under a type of their own. One that ends in an error breaks the connection. */
export const stream = (contentType: string, body: AsyncIterable<Uint8Array>): Reply =>
  new Reply(null, { headers: { 'content-type': contentType }, stream: body })
