import type { Report } from '../report.ts'

/** The report itself, for programs. */
export const formatJson = (report: Report): string => `${JSON.stringify(report, null, 2)}\n`
