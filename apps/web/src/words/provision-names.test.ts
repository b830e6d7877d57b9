import { expect, test } from 'vitest'
import { nameProvision, titleOfProvision } from './provision-names.ts'

test.each([
  [{ level: 'clause', label: '4' }, 'Quality of water', 'Clause 4: Quality of water'],
  [{ level: 'part', label: 'PART 7A' }, 'Appeals', 'Part 7A: Appeals'],
  [{ level: 'schedule', label: 'SCHEDULE 2' }, 'Parks', 'Schedule 2: Parks'],
  [{ level: 'schedule' }, 'Parks', 'Schedule: Parks'],
  [{ level: 'cross-heading' }, 'General', 'General'],
  [{ level: 'section', label: '12.' }, '', 'Section 12'],
] as const)('%o with the heading “%s” is called %s', (provision, heading, title) => {
  expect(titleOfProvision(provision, heading)).toBe(title)
})

test('what has neither number nor heading is called by its kind', () => {
  expect(nameProvision({ level: 'group' })).toBe('Heading')
})
