import { fileURLToPath } from 'node:url'
import { bundleFrom, fileFrom, type ServedPage, serveFiles } from '@nova/example-harness/serve-files'

const page = (name: string) => new URL(`../page/${name}`, import.meta.url)

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
      '/': fileFrom('text/html', page('index.html')),
      '/icon.svg': fileFrom('image/svg+xml', page('icon.svg')),
      '/page.css': fileFrom('text/css', page('page.css')),
      '/page.js': bundleFrom({ entryPoints: [fileURLToPath(page('page.ts'))], format: 'esm' }),
      '/config.json': ['application/json', async () => JSON.stringify({ baseUrl })],
    },
    { connectTo: [baseUrl, storage], port },
  )
}
