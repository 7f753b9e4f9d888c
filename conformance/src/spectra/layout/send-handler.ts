import type { S3ClientConfig } from '@aws-sdk/client-s3'
import type { CheckContext } from '../../check.ts'

type Handler = Exclude<NonNullable<S3ClientConfig['requestHandler']>, Readonly<Record<string, unknown>>>
type HandledRequest = Parameters<Extract<Handler, { handle: unknown }>['handle']>[0]

/**
 * Sends what the AWS client signed the way a check sends everything else, so that it is stopped, timed and listed in reports
 * like any other request.
 */
export function createSendHandler({ send }: Pick<CheckContext, 'send'>) {
  return {
    async handle(request: HandledRequest) {
      const { method, headers, protocol, hostname, port, path, query = {} } = request
      const { host: _, ...others } = headers
      const parameters = Object.entries(query)
        .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value ?? ''))}`)
        .join('&')
      const url = `${protocol}//${hostname}${port === undefined ? '' : `:${port}`}${path}${parameters && `?${parameters}`}`
      const seen = await send(url, { method, headers: others })
      const body = new Blob([seen.bytes as Uint8Array<ArrayBuffer>]).stream()
      return { response: { statusCode: seen.status, headers: Object.fromEntries(seen.headers), body } }
    },
  }
}
