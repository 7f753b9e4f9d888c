/** What the platform needs of its host: ports and files. The browser variant has the same names. */
export { type HttpListener, type HttpServerOptions, listenHttp } from './http-server.ts'
export { readJsonFile, writeJsonFile } from './json-file.ts'
