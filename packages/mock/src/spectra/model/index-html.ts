import type { CatalogNova } from './create-catalog-model.ts'

/** The page of a release: what is in it, by link. */
export function indexHtml(releaseId: string, novae: readonly CatalogNova[]): string {
  const rows = novae.map(
    ({ nova_id, primary_name }) => `<li><a href="nova/${nova_id}/nova.json">${escapeText(primary_name)}</a></li>`,
  )
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Release ${releaseId}</title>
<h1>Release ${releaseId}</h1>
<p><a href="catalog.json">catalog.json</a></p>
<ul>
${rows.join('\n')}
</ul>
</html>
`
}

const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
