import type { CheckReport, CoverageCell, Report } from '../report.ts'
import { explainCheck, formatRequest, groupByOperation } from './explain-check.ts'

/** One page that needs nothing else: no script, no font, no style sheet. */
export function formatHtml(report: Report): string {
  const title = `Conformance of ${report.service} at ${report.target}`
  const { totals, coverage, frames } = report
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeText(title)}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${escapeText(title)}</h1>
<p>Run ${escapeText(report.runId)}, started <time datetime="${escapeText(report.startedAt)}">${escapeText(report.startedAt)}</time>, ${(report.durationMs / 1000).toFixed(1)} s.</p>
<p>${totals.pass} passed, ${totals.fail} failed, ${totals.error} without an answer, ${totals.skip} skipped.
${coverage.totals.provoked} cells provoked, ${coverage.totals.missed} missed, ${coverage.totals.unreachable} cannot be provoked, ${coverage.totals.undeclared} not in the contract.${frames ? `\n${frames.totals.provoked} of ${frames.cells.length} frames seen.` : ''}</p>
${lookedAt(report)}</header>
<main>
${checkTable(report)}
${[coverageTable(report), frameTable(report)].filter((part) => part !== '').join('\n')}
${leftBehind(report)}
</main>
</body>
</html>
`
}

function lookedAt({ notes = [] }: Report): string {
  return notes.length === 0 ? '' : `<p>${notes.map(escapeText).join(' ')}</p>\n`
}

const style = [
  ':root{color-scheme:light dark}',
  'body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:75rem;padding:0 1rem}',
  'table{border-collapse:collapse;width:100%;margin:1rem 0 2rem}',
  'caption{text-align:left;font-weight:600;font-size:1.2rem;padding:.5rem 0}',
  'th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid #8886}',
  'tbody th{font-weight:400}',
  'code{font-family:ui-monospace,monospace;font-size:.9em;overflow-wrap:anywhere}',
  '.pass,.provoked{color:#18794e}.fail,.error,.undeclared{color:#c62a2f;font-weight:600}.skip,.missed{color:#946800}.unreachable{color:#777}',
  '@media(prefers-color-scheme:dark){.pass,.provoked{color:#4cc38a}.fail,.error,.undeclared{color:#ff8a8a}.skip,.missed{color:#f0c000}.unreachable{color:#999}}',
].join('')

const worstFirst = { fail: 0, error: 1, skip: 2, pass: 3 } as const

function checkTable({ checks }: Report): string {
  const rows = [...checks].sort((a, b) => worstFirst[a.outcome] - worstFirst[b.outcome]).map(checkRow)
  return table('Checks', ['Outcome', 'Check', 'Found', 'Duration'], rows)
}

function checkRow(check: CheckReport): string {
  const { id, title, outcome, durationMs, requests } = check
  const showsRequests = (outcome === 'fail' || outcome === 'error') && requests.length > 0
  const found = [
    `<code>${escapeText(explainCheck(check))}</code>`,
    showsRequests
      ? `<details><summary>Requests</summary><ul>${requests.map((request) => `<li><code>${escapeText(formatRequest(request))}</code></li>`).join('')}</ul></details>`
      : '',
  ].join('')
  return `<tr><td class="${outcome}">${outcome}</td><th scope="row"><code>${escapeText(id)}</code><br>${escapeText(title)}</th><td>${found}</td><td>${durationMs} ms</td></tr>`
}

function coverageTable({ coverage }: Report): string {
  const rows = groupByOperation(coverage.cells).flatMap(([operation, cells]) =>
    cells.map((cell, index) => coverageRow(cell, index === 0 ? operationCell(operation, cells) : '')),
  )
  return table(
    'Coverage: operation x status x code',
    ['Operation', 'Status', 'Code', 'State', 'Why, or by which checks'],
    rows,
  )
}

function frameTable({ frames }: Report): string {
  if (!frames) return ''
  const rows = frames.cells.map(
    ({ type, channel, state, reason, checks }) =>
      `<tr><th scope="row"><code>${escapeText(type)}</code></th><td>${escapeText(channel ?? '')}</td><td class="${state}">${state}</td><td>${escapeText(state === 'provoked' ? checks.join(', ') : (reason ?? ''))}</td></tr>`,
  )
  return table('Frames', ['Type', 'Channel', 'State', 'Why, or by which checks'], rows)
}

const operationCell = (operation: string, cells: readonly CoverageCell[]) => {
  const surface = cells[0]?.surface === undefined ? '' : ` ${escapeText(cells[0].surface)}`
  return `<th scope="rowgroup" rowspan="${cells.length}"><code>${escapeText(operation)}</code>${surface}</th>`
}

const coverageRow = ({ status, code, state, reason, checks }: CoverageCell, operation: string) =>
  `<tr>${operation}<td>${status}</td><td><code>${escapeText(code ?? '')}</code></td><td class="${state}">${state}</td><td>${escapeText(state === 'provoked' ? checks.join(', ') : (reason ?? ''))}</td></tr>`

function leftBehind({ cleanup }: Report): string {
  if (cleanup.length === 0) return ''
  const rows = cleanup.map(
    ({ check, what, reason }) =>
      `<tr><th scope="row">${escapeText(what)}</th><td><code>${escapeText(check)}</code></td><td>${escapeText(reason)}</td></tr>`,
  )
  return table('Left behind', ['What', 'Check', 'Why'], rows)
}

const table = (caption: string, heads: readonly string[], rows: readonly string[]) => `<table>
<caption>${caption}</caption>
<thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escapeText = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
