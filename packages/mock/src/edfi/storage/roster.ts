/** A student of a roster, as Ed-Fi has one. */
export interface RosterRow {
  readonly educationOrganizationReference: {
    readonly educationOrganizationId: number
    readonly link: { readonly rel: 'LocalEducationAgency' }
  }
  readonly studentReference: { readonly studentUniqueId: string }
  readonly studentIdentificationCodes: readonly {
    readonly studentIdentificationSystemDescriptor: string
    readonly identificationCode: string
  }[]
}

const studentCount = 20
const formerStudentCount = 10

function describeStudent(tenantCode: string, index: number): RosterRow {
  const educationOrganizationId = 255_901 + (tenantCode.length % 9)
  return {
    educationOrganizationReference: { educationOrganizationId, link: { rel: 'LocalEducationAgency' } },
    studentReference: { studentUniqueId: String(604_821 + index) },
    studentIdentificationCodes: [
      {
        studentIdentificationSystemDescriptor: 'uri://ed-fi.org/StudentIdentificationSystemDescriptor#State',
        identificationCode: String(2001 + index),
      },
      { studentIdentificationSystemDescriptor: 'Local', identificationCode: `L${101 + index}` },
    ],
  }
}

/** The students every roster of a year has: unique ids from 604821, state ids from 2001, local ones from L101. */
export const listStudents = (tenantCode: string): readonly RosterRow[] =>
  Array.from({ length: studentCount }, (_none, index) => describeStudent(tenantCode, index))

/** Also those who were there in other years only; their ids go on from those of this year. */
export const listStudentsOfAllYears = (tenantCode: string): readonly RosterRow[] =>
  Array.from({ length: studentCount + formerStudentCount }, (_none, index) => describeStudent(tenantCode, index))

/** One JSON object per line, each line ended. */
export const formatRoster = (tenantCode: string): string =>
  listStudents(tenantCode)
    .map((row) => `${JSON.stringify(row)}\n`)
    .join('')
