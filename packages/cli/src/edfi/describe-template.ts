import type { JobTemplate } from '@nova/sdk/edfi'
import { columns } from '../columns.ts'

/** What a template wants: the keys of `--file` and `--param`, which have to be given, and what may be in them. */
export function describeTemplate({ name, path, files, params }: JobTemplate): string {
  const wanted = (isRequired: boolean) => (isRequired ? 'required' : 'optional')
  const fileRows = files.map((file) => [
    `  --file ${file.templateKey}=PATH`,
    wanted(file.isRequired),
    file.name,
    file.fileType.join(', '),
  ])
  const paramRows = params
    .filter(({ templateKey }) => templateKey !== 'API_YEAR')
    .map((param) => [
      `  --param ${param.templateKey}=VALUE`,
      wanted(param.isRequired),
      param.name,
      (param.allowedValues ?? []).map((value) => JSON.stringify(value)).join(', '),
    ])
  return [`${name} (${path})`, ...columns([...fileRows, ...paramRows])].join('\n')
}
