/** Reason phrases as the framework words them. */
const phrases: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  413: 'Payload Too Large',
  418: "I'm a teapot",
  500: 'Internal Server Error',
  501: 'Not Implemented',
  503: 'Service Unavailable',
}

export const phraseOf = (status: number): string => phrases[status] ?? 'Error'

/** A refusal: thrown where it is found, written by the one who serves the request. */
export class HttpError extends Error {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>

  constructor(status: number, body: Readonly<Record<string, unknown>>) {
    super(`Refused with ${status}`)
    this.name = 'HttpError'
    this.status = status
    this.body = body
  }
}

/**
 * A thrown exception of the framework. With a message its body has the phrase beside it; without one the
 * phrase is the message.
 * @param message a list for what is wrong with a body
 */
export function refusal(status: number, message?: string | readonly string[]): HttpError {
  const error = phraseOf(status)
  return new HttpError(
    status,
    message === undefined ? { message: error, statusCode: status } : { message, error, statusCode: status },
  )
}

/** What the framework makes of an error nobody caught: other words, another order, no phrase. */
export const crash = (): HttpError => new HttpError(500, { statusCode: 500, message: 'Internal server error' })

/** Something the framework itself did not understand. */
export const rejected = (status: number, message: string): HttpError =>
  new HttpError(status, { statusCode: status, message })
