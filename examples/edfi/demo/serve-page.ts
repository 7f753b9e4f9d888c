import { fileURLToPath } from 'node:url'
import { bundleFrom, filesOfPage, type ServedPage, serveFiles } from '@nova/example-harness/serve-files'

const folder = new URL('../page/', import.meta.url)

export interface ServePageOptions {
  /** Where the service is; it must know the page's origin as a front end, to send people back there after a login. */
  readonly baseUrl: string
  /** Origin of storage, where files go straight to. */
  readonly storage: string
  /** Port of the page: its origin has to be known before the service is. */
  readonly port: number
}

/** Serves the results page, bundled from its modules. */
export function servePage({ baseUrl, storage, port }: ServePageOptions): Promise<ServedPage> {
  return serveFiles(
    {
      ...filesOfPage(folder),
      '/page.js': bundleFrom({ entryPoints: [fileURLToPath(new URL('page.ts', folder))], format: 'esm' }),
      '/config.json': ['application/json', async () => JSON.stringify({ baseUrl })],
    },
    { connectTo: [baseUrl, storage], port },
  )
}
