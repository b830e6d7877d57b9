import { expect, test } from 'vitest'
import { rolesOn } from './speaker.ts'

const roles = [
  { title: 'Chief Executive' },
  { title: 'Minister', from: '2020-02-13', to: '2021-09' },
  { title: 'Knight', from: '2021-01' },
]
const titlesOn = (day: string) => rolesOn({ roles }, day).map(({ title }) => title)

test('titles are those held on the day, the first and the last day included', () => {
  expect(titlesOn('2020-02-12')).toEqual(['Chief Executive'])
  expect(titlesOn('2020-02-13')).toEqual(['Chief Executive', 'Minister'])
  expect(titlesOn('2021-09-30')).toEqual(['Chief Executive', 'Minister', 'Knight'])
  expect(titlesOn('2021-10-01')).toEqual(['Chief Executive', 'Knight'])
})
