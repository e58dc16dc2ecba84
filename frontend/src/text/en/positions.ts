import type { Texts } from '../text.svelte.ts'

export const positions: Texts['positions'] = {
  pick: 'Choose a unit',
  searchField: 'Find a unit',
  tree: 'Tree of units',
  none: 'No unit in your scope has that name.',
  noUnits: 'There are no units in your scope yet. The scope is set by the talent administrator.',
  expand: 'Open the units below',
  all: 'All units',
  below: 'and the units below it',
}
