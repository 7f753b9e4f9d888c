import { fileURLToPath } from 'node:url'
import { bundleFrom, filesOfPage, type ServedPage, serveFiles } from '@nova/example-harness/serve-files'

const folder = new URL('../page/', import.meta.url)

export interface ServePageOptions {
  readonly baseUrl: string
  /** Handed to the page in its configuration, never in an address. @default the page asks for one */
  readonly key?: string
}

/** Serves the page of live analytics, bundled from its modules. */
export function servePage({ baseUrl, key }: ServePageOptions): Promise<ServedPage> {
  return serveFiles(
    {
      ...filesOfPage(folder),
      '/page.js': bundleFrom({ entryPoints: [fileURLToPath(new URL('page.ts', folder))], format: 'esm' }),
      '/config.json': [
        'application/json',
        async () => JSON.stringify({ baseUrl, ...(key === undefined ? {} : { key }) }),
      ],
    },
    { connectTo: [baseUrl] },
  )
}
