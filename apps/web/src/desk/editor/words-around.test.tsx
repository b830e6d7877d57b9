import { tracker } from '@dutywatch/online-safety'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { FieldChanges } from '../shell/field-changes.tsx'
import { WordsAround } from './words-around.tsx'

function drawn(collection: string, fields: readonly { field: string; before?: unknown; after?: unknown }[]): string {
  const html = renderToStaticMarkup(
    <WordsAround tracker={tracker}>
      <FieldChanges collection={collection} fields={fields} />
    </WordsAround>,
  )
  return html
    .replaceAll(/<\/d[td]>/g, '|')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(' ', ' ')
}

test('two versions of a record are told field by field in the words and the order of its form', () => {
  const fields = [
    { field: 'knownFrom', before: '2026-05-01', after: '2026-11-12' },
    { field: 'kind', after: 'scheduled' },
    { field: 'milestone', before: 'register-of-categories' },
  ]
  expect(drawn('dateStatements', fields)).toBe(
    'Milestone|Register of categories published|taken out|Kind|Scheduled|Publicly known from|1 May 2026|12 November 2026|',
  )
})

test('a record of a collection that there is not any more is told as it is stored', () => {
  expect(drawn('oldThings', [{ field: 'madeOn', after: '2026-11-12' }])).toBe('Made on|2026-11-12|')
})
