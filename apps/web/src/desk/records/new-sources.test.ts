import { aTrackerInput } from '@dutywatch/domain/testing'
import { find, Tracker } from '@dutywatch/domain/tracker'
import { expect, test } from 'vitest'
import { namedRecords } from '../editor/named-records.ts'
import { withSources } from './new-sources.ts'

const tracker = Tracker.parse(aTrackerInput({}))
const [published] = tracker.sources
const aPage = (title: string) => ({ id: 'a-page', body: { id: 'a-page', title, publisher: 'Kent', kind: 'official' } })

test('a source that was entered in another window is known by its title, as it was typed last', () => {
  const around = withSources(tracker, [aPage('A page'), aPage('A page on damp')])
  const names = namedRecords(around, 'sources').filter(({ id }) => id === 'a-page')
  expect(names.map(({ name }) => name)).toEqual([expect.stringContaining('A page on damp')])
})

test('a published source stays as it is published', () => {
  const around = withSources(tracker, [{ id: published?.id ?? '', body: { title: 'Typed before it was published' } }])
  expect(find(around, 'sources', published?.id)).toBe(published)
})
