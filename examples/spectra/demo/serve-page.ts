import { fileURLToPath } from 'node:url'
import { bundleFrom, fileFrom, filesOfPage, type ServedPage, serveFiles } from '@nova/example-harness/serve-files'

const folder = new URL('../page/', import.meta.url)

/**
 * Serves the catalogue with the script-tag bundle, made from the sources as `pnpm build` makes it: the page's own
 * modules import `@nova/sdk/spectra` for its types, and get what the tag has brought.
 */
export function servePage({ baseUrl }: { readonly baseUrl: string }): Promise<ServedPage> {
  return serveFiles(
    {
      ...filesOfPage(folder),
      '/nova.css': fileFrom('text/css', new URL('nova.css', folder)),
      '/nova-spectra.global.js': bundleFrom({
        entryPoints: [fileURLToPath(import.meta.resolve('@nova/sdk/spectra'))],
        format: 'iife',
        globalName: 'NovaSpectra',
      }),
      '/page.js': bundleFrom({
        entryPoints: [fileURLToPath(new URL('page.ts', folder))],
        format: 'iife',
        plugins: [
          {
            name: 'sdk-by-script-tag',
            setup(build) {
              build.onResolve({ filter: /^@nova\/sdk\/spectra$/ }, ({ path }) => ({ path, namespace: 'script-tag' }))
              build.onLoad({ filter: /.*/, namespace: 'script-tag' }, () => ({
                contents: 'module.exports = NovaSpectra',
              }))
            },
          },
        ],
      }),
      '/config.json': ['application/json', async () => JSON.stringify({ baseUrl })],
    },
    // Thumbnails are read through the SDK, and shown as images in which nothing can run.
    { connectTo: [baseUrl], imagesFrom: ['blob:'] },
  )
}
