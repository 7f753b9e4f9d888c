import type { HttpListener, HttpServerOptions } from './http-server.ts'

export type { HttpListener, HttpServerOptions } from './http-server.ts'

const refuse = (what: string): Promise<never> =>
  Promise.reject(new TypeError(`${what} needs Node: in a page the platform is reached through MSW or its own fetch`))

export const listenHttp = (_options: HttpServerOptions): Promise<HttpListener> => refuse('Listening on a port')
export const readJsonFile = (_path: string): Promise<unknown> => refuse('Keeping data in a directory')
export const writeJsonFile = (_path: string, _value: unknown): Promise<void> => refuse('Keeping data in a directory')
