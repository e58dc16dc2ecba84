import { describe, expect, it } from 'vitest'
import { id } from '../text/id.ts'
import { GRID, limitsOf, neighbour, spotOf } from './boxes.ts'
import { chipsOf, filterOf, openedOf, orderOf } from './filter.ts'
import { along, bare, fewPlaces } from './numbers.ts'
import { dotsOf, nearest, offset, shadesOf } from './spread.ts'

const CUTS = [
  { level: 'LOW', name: 'rendah', from: '0' },
  { level: 'MEDIUM', name: 'menengah', from: '60' },
  { level: 'HIGH', name: 'tinggi', from: '80' },
]
const WHOLE = { performance: { low: 60, high: 80 }, potential: { low: 60, high: 80 } }
const point = (name: string, performance: string, potential: string) => ({ placementId: name, name, performance, potential })

describe('the nine boxes', () => {
  it('stand as the regulation prints them, never by a formula', () => {
    expect(GRID).toEqual([
      [4, 7, 9],
      [2, 5, 8],
      [1, 3, 6],
    ])
    expect(spotOf(7)).toMatchObject({ performance: 'ABOVE', potential: 'MEDIUM' })
    expect(spotOf(8)).toMatchObject({ performance: 'MEETS', potential: 'HIGH' })
    expect(spotOf(6)).toMatchObject({ performance: 'BELOW', potential: 'HIGH' })
    expect(spotOf(10)).toBeUndefined()
  })
  it('lead by arrows to their neighbours, and stay at the edge', () => {
    expect(neighbour(5, 'ArrowUp')).toBe(7)
    expect(neighbour(5, 'ArrowRight')).toBe(8)
    expect(neighbour(9, 'ArrowUp')).toBe(9)
    expect(neighbour(1, 'ArrowLeft')).toBe(1)
  })
  it('have limits whose lower end belongs to them', () => {
    expect(limitsOf(CUTS, 'LOW')).toEqual({ from: null, next: '60' })
    expect(limitsOf(CUTS, 'MEDIUM')).toEqual({ from: '60', next: '80' })
    expect(limitsOf(CUTS, 'HIGH')).toEqual({ from: '80', next: null })
  })
})

describe('exact decimals', () => {
  it('are shown with two or three places, half up', () => {
    expect(fewPlaces('48')).toBe('48.00')
    expect(fewPlaces('31.958')).toBe('31.958')
    expect(fewPlaces('30.0313333333')).toBe('30.031')
    expect(fewPlaces('0.0005')).toBe('0.001')
    expect(fewPlaces('99.9995')).toBe('100.00')
    expect(fewPlaces('-1.2345')).toBe('-1.235')
  })
  it('of weights lose only zeros that say nothing', () => {
    expect(bare('60.00')).toBe('60')
    expect(bare('12.50')).toBe('12.5')
    expect(bare('100')).toBe('100')
    expect(bare('0')).toBe('0')
  })
  it('stand on a scale that ends at 100', () => {
    expect(along('80')).toBe(0.8)
    expect(along('104.2')).toBe(1)
  })
})

describe('dots', () => {
  it('stand at the exact score', () => {
    expect(dotsOf([point('a', '70', '65')], WHOLE)[0]).toMatchObject({ x: 0.25, y: 0.5 })
  })
  it('of one score are spread by a fixed rule, the first at the score itself', () => {
    const same = [point('a', '70', '70'), point('b', '70', '70'), point('c', '70', '70')]
    const once = dotsOf(same, WHOLE)
    expect(once[0]).toMatchObject({ x: 0.5, y: 0.5 })
    expect(new Set(once.map(({ x, y }) => `${x} ${y}`)).size).toBe(3)
    expect(dotsOf(same, WHOLE)).toEqual(once)
  })
  it('fill ring after ring', () => {
    const places = Array.from({ length: 19 }, (_, n) => offset(n).map((part) => part.toFixed(4)).join(' '))
    expect(new Set(places).size).toBe(19)
  })
  it('are found by pointing near them, and not from afar', () => {
    const dots = dotsOf([point('a', '70', '70')], WHOLE)
    const size = { width: 200, height: 100, reach: 12 }
    expect(nearest(dots, { x: 104, y: 52, ...size })?.name).toBe('a')
    expect(nearest(dots, { x: 130, y: 52, ...size })).toBeNull()
  })
})

describe('density', () => {
  it('leaves empty fields empty, and never hides a single person', () => {
    expect(shadesOf([0, 1, 1000])).toEqual([0, 1, 5])
  })
})

describe('the address of the map', () => {
  it('becomes a filter without what it does not name or what is unknown', () => {
    expect(filterOf({}, id.values)).toEqual({})
    expect(filterOf({ levels: 'PENGAWAS,XX', performance: 'MEETS', potential: 'odd', flags: 'NEAR_CUT', search: 'a', gradeFrom: 'III/a' }, id.values)).toEqual({
      levels: ['PENGAWAS'],
      performanceLevel: 'MEETS',
      flags: ['NEAR_CUT'],
      grades: { from: 'III/a', to: undefined },
    })
  })
  it('opens a box or a cause, or neither', () => {
    expect(openedOf({ box: '8' })).toEqual({ box: 8 })
    expect(openedOf({ status: 'OUTDATED' })).toEqual({ cause: 'OUTDATED' })
    expect(openedOf({ box: '12', status: 'PLACED' })).toBeNull()
  })
  it('orders by what can be ordered', () => {
    expect(orderOf({ order: '-PERFORMANCE' })).toEqual({ field: 'PERFORMANCE', direction: 'DESC' })
    expect(orderOf({ order: 'NIP' })).toBeNull()
  })
  it('is told as one chip per filter', () => {
    const chips = chipsOf(filterOf({ performance: 'ABOVE', unit: 'u', gradeFrom: 'III/a' }, id.values), { texts: id as never, unitName: 'Dinas X' })
    expect(chips.map(({ name, value }) => `${name}: ${value}`)).toEqual(['Unit: Dinas X', 'Golongan: III/a ke atas', 'Kinerja: di atas ekspektasi'])
  })
})
