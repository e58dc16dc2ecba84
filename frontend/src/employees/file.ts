import type { EmployeeFileFragment } from '../graphql/generated/graphql.ts'

export type File = EmployeeFileFragment

export const SECTIONS = ['summary', 'appointments', 'ranks', 'educations', 'trainings', 'awards', 'sanctions', 'ratings', 'assessments', 'placements'] as const
export type Section = (typeof SECTIONS)[number]

/** Sections whose absence leaves a score of the mapping without its evidence. */
const EVIDENCE = ['educations', 'trainings', 'awards', 'teamAssignments', 'ratings', 'feedbacks', 'assessments'] as const

/** How many entries a section has; undefined for sections that are not counted. */
export function countOf(file: File, section: Section): number | undefined {
  if (section === 'summary') return undefined
  if (section === 'ranks') return file.rankGrants.length
  if (section === 'awards') return file.awards.length + file.teamAssignments.length
  if (section === 'ratings') return file.ratings.length + file.feedbacks.length
  return file[section]?.length ?? 0
}

/** The sections a viewer has: what may not be seen has no tab either. */
export function sectionsOf(file: File): Section[] {
  return SECTIONS.filter((section) => section !== 'sanctions' || file.sanctions !== null)
}

/** Which tab tells about each kind of missing evidence. */
export function missingEvidence(file: File): (typeof EVIDENCE)[number][] {
  return EVIDENCE.filter((kind) => file[kind].length === 0)
}

/** True where a history contradicts itself or leaves a hole. */
export function hasRemark(file: File, section: Section): boolean {
  return section === 'appointments' && file.appointments.some(({ gapDays }) => Boolean(gapDays))
}

/** Nothing at all was known on the chosen day. */
export function isBlank(file: File, asOf: string): boolean {
  return file.hiredOn !== null && file.hiredOn > asOf && file.appointments.length === 0 && file.rankGrants.length === 0
}

/** "SW" */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0] ?? '').join('').toUpperCase()
}
