import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { type BuildOptions, build } from 'esbuild'

/** One file of a page: its type, and its text at the moment it is asked for. */
export type ServedFile = readonly [type: string, text: () => Promise<string>]

export interface ServedPage {
  readonly url: string
  close(): Promise<void>
}

export interface ServeFilesOptions {
  /** Origins the page may talk to beside its own, `ws:` ones included. */
  readonly connectTo: readonly string[]
  /** Where images may come from beside its own origin. @default nowhere */
  readonly imagesFrom?: readonly string[]
  /** @default a free one */
  readonly port?: number
}

/** Serves the files of a page on this machine. Its policy forbids inline script and foreign script. */
export async function serveFiles(
  files: Readonly<Record<string, ServedFile>>,
  { connectTo, imagesFrom = [], port = 0 }: ServeFilesOptions,
): Promise<ServedPage> {
  const policy = [
    "default-src 'self'",
    `connect-src 'self' ${connectTo.join(' ')}`,
    `img-src 'self' ${imagesFrom.join(' ')}`,
    "worker-src 'self' blob:",
  ].join('; ')
  const server = createServer(async (request, response) => {
    const file = files[new URL(request.url ?? '/', 'http://page').pathname]
    if (!file) return void response.writeHead(404).end()
    const [type, text] = file
    try {
      const body = await text()
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': policy }).end(body)
    } catch (error) {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error))
    }
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the page server has no port')
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** A file as it is on the disk. */
export const fileFrom = (type: string, at: URL): ServedFile => [type, () => readFile(fileURLToPath(at), 'utf8')]

/** What every page has: its document and style in `folder`, its icon, and the style that all of them begin with. */
export const filesOfPage = (folder: URL): Readonly<Record<string, ServedFile>> => ({
  '/': fileFrom('text/html', new URL('index.html', folder)),
  '/base.css': fileFrom('text/css', new URL('base.css', import.meta.url)),
  '/page.css': fileFrom('text/css', new URL('page.css', folder)),
  '/icon.svg': fileFrom('image/svg+xml', new URL('icon.svg', folder)),
})

/** A script for pages, bundled from the sources of the workspace when it is first asked for. */
export function bundleFrom(options: BuildOptions): ServedFile {
  let made: Promise<string> | undefined
  const bundle = async () => {
    const result = await build({
      bundle: true,
      minify: true,
      platform: 'browser',
      conditions: ['nova-source'],
      target: 'es2022',
      ...options,
      write: false,
    })
    return result.outputFiles[0]?.text ?? ''
  }
  return [
    'text/javascript',
    () => {
      made ??= bundle()
      return made
    },
  ]
}
