import { fileURLToPath } from 'node:url'
import { bundleFrom, fileFrom, filesOfPage, type ServedPage, serveFiles } from '@nova/example-harness/serve-files'

const folder = new URL('../page/', import.meta.url)

/**
 * Serves the example page with the script-tag bundle, made from the sources as `pnpm build` makes it.
 * `connectTo` are the origins of the transfer service and of storage.
 */
export function servePage(
  config: { readonly baseUrl: string; readonly token: string },
  connectTo: readonly string[],
): Promise<ServedPage> {
  return serveFiles(
    {
      ...filesOfPage(folder),
      '/page.js': fileFrom('text/javascript', new URL('page.js', folder)),
      '/nova-transfer.global.js': bundleFrom({
        entryPoints: [fileURLToPath(import.meta.resolve('@nova/sdk/transfer'))],
        format: 'iife',
        globalName: 'NovaTransfer',
      }),
      '/config.json': ['application/json', async () => JSON.stringify(config)],
    },
    { connectTo },
  )
}
