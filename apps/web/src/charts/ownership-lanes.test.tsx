import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { OwnershipLanes, type OwnedPlatform } from './ownership-lanes.tsx'

function drawn(owners: OwnedPlatform['owners']): string {
  return renderToString(
    <OwnershipLanes
      proportion="desk"
      platforms={[{ key: 'x', name: 'X', owners }]}
      span={{ from: '2006-01-01', to: '2026-06-30' }}
      on="2026-06-30"
      description="Owners of X."
    />,
  )
}

const looksIn = (html: string) => [...html.matchAll(/class="segment segment-(\w+)"/g)].map(([, look]) => look)
const edgesIn = (html: string) => [...html.matchAll(/class="segment-edge edge-(\w+)"/g)].map(([, look]) => look)

const three = [
  { key: 't', company: 'Twitter, Inc.', from: '2006', to: '2023-03-14' },
  { key: 'c', company: 'X Corp.', from: '2023-03-15', to: '2025-03-27' },
  { key: 'a', company: 'X.AI Holdings', from: '2025-03-28' },
]

test('three owners have three marks, told apart by their edge as well as by colour', () => {
  const html = drawn(three)
  expect(looksIn(html)).toEqual(['first', 'second', 'third'])
  expect(edgesIn(html)).toEqual(['second', 'third'])
})

test('an owner that only changed its name keeps its mark', () => {
  const renamed = [
    { key: 'f', company: 'Facebook, Inc.', from: '2012-09-06', to: '2021-10-27' },
    { key: 'm', company: 'Meta Platforms, Inc.', from: '2021-10-28', isRenamed: true },
  ]
  expect(looksIn(drawn(renamed))).toEqual(['first', 'first'])
})
