import { type ExportResource, explainExportError } from '@nova/sdk/transfer'

/** An export on one line, in columns. */
export function exportLine({ export_id, status, filename, updated_at }: ExportResource): string {
  return `${export_id}  ${status.padEnd(10)}  ${updated_at}  ${filename}`
}

/** An export on several lines, with the reason of a failure in words. */
export function describeExport(resource: ExportResource): string {
  const why = explainExportError(resource)
  return [
    exportLine(resource),
    `  from  ${resource.source_key}`,
    resource.output ? `  to    ${resource.output.key}` : '',
    why ? `  ${why.summary} ${why.advice}` : '',
  ]
    .filter(Boolean)
    .join('\n')
}
