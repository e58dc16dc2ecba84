import { expect, test } from 'vitest'
import { countOf, hasRemark, initials, isBlank, missingEvidence, sectionsOf, type File } from './file.ts'

const NOTHING = { appointments: [], rankGrants: [], educations: [], trainings: [], awards: [], sanctions: [], teamAssignments: [], ratings: [], feedbacks: [], assessments: [], placements: [] }
const file = (facts: Partial<Record<keyof File, unknown>>) => ({ hiredOn: '2004-03-01', ...NOTHING, ...facts }) as unknown as File

test('discipline has no tab for whoever may not see it', () => {
  expect(sectionsOf(file({}))).toContain('sanctions')
  expect(sectionsOf(file({ sanctions: null }))).not.toContain('sanctions')
})

test('a gap or an overlap marks the history of posts', () => {
  expect(hasRemark(file({ appointments: [{ gapDays: 0 }, { gapDays: null }] }), 'appointments')).toBe(false)
  expect(hasRemark(file({ appointments: [{ gapDays: -14 }] }), 'appointments')).toBe(true)
})

test('tabs count what they hold', () => {
  const full = file({ awards: [{}], teamAssignments: [{}, {}] })
  expect(countOf(full, 'awards')).toBe(3)
  expect(countOf(full, 'summary')).toBeUndefined()
})

test('evidence that the mapping needs is named when it is missing', () => {
  expect(missingEvidence(file({ ratings: [{}], educations: [{}] }))).toEqual(['trainings', 'awards', 'teamAssignments', 'feedbacks', 'assessments'])
})

test('before the first entry there is nothing to show', () => {
  expect(isBlank(file({}), '2001-01-01')).toBe(true)
  expect(isBlank(file({}), '2010-01-01')).toBe(false)
})

test('initials come from the first and the last word of a name', () => {
  expect(initials('Sari Dewi Wulandari')).toBe('SW')
  expect(initials('Sukarno')).toBe('S')
})
