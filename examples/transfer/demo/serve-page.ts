import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const page = (name: string) => fileURLToPath(new URL(`../page/${name}`, import.meta.url))

/** The script-tag bundle, made from the sources as `pnpm build` makes it. */
async function bundle(): Promise<string> {
  const result = await build({
    entryPoints: [fileURLToPath(import.meta.resolve('@nova/sdk/transfer'))],
    bundle: true,
    minify: true,
    format: 'iife',
    globalName: 'NovaTransfer',
    platform: 'browser',
    conditions: ['nova-source'],
    target: 'es2022',
    write: false,
  })
  return result.outputFiles[0]?.text ?? ''
}

export interface ServedPage {
  readonly url: string
  close(): Promise<void>
}

/**
 * Serves the example page. Its policy forbids inline script and foreign script: the bundle has to
 * work under it. `connectTo` are the origins of the transfer service and of storage.
 */
export async function servePage(
  config: { baseUrl: string; token: string },
  connectTo: readonly string[],
  port = 0,
): Promise<ServedPage> {
  const files: Record<string, readonly [type: string, body: () => Promise<string>]> = {
    '/': ['text/html', () => readFile(page('index.html'), 'utf8')],
    '/page.js': ['text/javascript', () => readFile(page('page.js'), 'utf8')],
    '/page.css': ['text/css', () => readFile(page('page.css'), 'utf8')],
    '/nova-transfer.global.js': ['text/javascript', bundleOnce()],
    '/config.json': ['application/json', async () => JSON.stringify(config)],
  }
  const policy = `default-src 'self'; connect-src 'self' ${connectTo.join(' ')}; worker-src 'self' blob:`
  const server = createServer(async (request, response) => {
    const file = files[new URL(request.url ?? '/', 'http://page').pathname]
    if (!file) return void response.writeHead(404).end()
    const [type, body] = file
    try {
      response
        .writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': policy })
        .end(await body())
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

function bundleOnce(): () => Promise<string> {
  let made: Promise<string> | undefined
  return () => {
    made ??= bundle()
    return made
  }
}
