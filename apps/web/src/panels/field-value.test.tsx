import { tracker } from '@dutywatch/online-safety'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { FieldValue } from './field-value.tsx'

const asks = (id: string) => ({ kind: 'record', collection: 'asks', id }) as const
const [cited] = tracker.terms.flatMap(({ citations }) => citations)
const drawn = (of: Parameters<typeof FieldValue>[0]['of']) =>
  renderToStaticMarkup(<FieldValue of={of} names={{ 'asks/a1': 'A duty of care' }} />)

test('a record that is there is named and led to, and one that was withdrawn since is not led to', () => {
  expect(drawn(asks('a1'))).toBe('<a href="/asks/a1">A duty of care</a>')
  expect(drawn(asks('gone'))).toBe('gone')
  if (!cited) throw new Error('No term cites anything.')
  // Of its source no page told this drawing.
  const citation = drawn({ kind: 'citation', value: cited })
  expect([citation.includes(cited.source), citation.includes('<a ')]).toEqual([true, false])
})
