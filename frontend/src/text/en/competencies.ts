/** Competencies: standards of posts, and how far people match posts. */
import type { Texts } from '../text.svelte.ts'

export const competencies: Texts['competencies'] = {
  match: 'Match with the post (JPM)',
  none: 'This post has no competency standard yet. The match can be computed once a standard is set.',
  unknown: 'Not assessed',
  incomplete: (count: string) => `There is no match yet: ${count} competencies are not assessed. Not assessed is not zero.`,
  unmet: (count: string) => `${count} competencies not met`,
  allMet: 'All competencies are met',
  official: 'Official match',
  capped: 'Match without surplus',
  weighted: 'Weighted score',
  forSelection: 'For filling the post',
  forMapping: 'For the mapping',
  selection: { MS: 'Meets the requirements', MMS: 'Still meets the requirements', KMS: 'Falls short of the requirements' },
  mapping: { OPTIMAL: 'Optimal', CUKUP_OPTIMAL: 'Fairly optimal', KURANG_OPTIMAL: 'Less than optimal' },
  column: { competency: 'Competency', required: 'Standard', level: 'Level', gap: 'Gap', score: 'Score', weight: 'Weight', contribution: 'Contribution', assessedOn: 'Assessed' },
}
