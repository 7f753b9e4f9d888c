import { fileURLToPath } from 'node:url'
import { bundleFrom, fileFrom, type ServedPage, serveFiles } from '@nova/example-harness/serve-files'

const page = (name: string) => new URL(`../page/${name}`, import.meta.url)

export interface ServePageOptions {
  readonly baseUrl: string
  /** Handed to the page in its configuration, never in an address. @default the page asks for one */
  readonly key?: string
}

/** Serves the page of live analytics, bundled from its modules. */
export function servePage({ baseUrl, key }: ServePageOptions): Promise<ServedPage> {
  return serveFiles(
    {
      '/': fileFrom('text/html', page('index.html')),
      '/icon.svg': fileFrom('image/svg+xml', page('icon.svg')),
      '/page.css': fileFrom('text/css', page('page.css')),
      '/page.js': bundleFrom({ entryPoints: [fileURLToPath(page('page.ts'))], format: 'esm' }),
      '/config.json': [
        'application/json',
        async () => JSON.stringify({ baseUrl, ...(key === undefined ? {} : { key }) }),
      ],
    },
    { connectTo: [baseUrl] },
  )
}
