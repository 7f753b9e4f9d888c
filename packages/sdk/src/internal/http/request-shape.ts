/**
 * What openapi-fetch builds instead of a `Request`: the same fields, none of the work. A real one costs
 * more than the rest of the call together, and its body can be sent only once.
 */
export class RequestShape {
  readonly url: string
  readonly method: string
  readonly headers: Headers
  readonly body: string | FormData | undefined

  constructor(url: string, init: { method: string; headers: Headers; body?: string | FormData }) {
    this.url = url
    this.method = init.method
    this.headers = init.headers
    this.body = init.body
  }
}
