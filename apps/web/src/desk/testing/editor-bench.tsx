import '../content-policy.ts'
import '../desk.css'
import { isCollectionName, lookup } from '@dutywatch/domain/tracker'
import { tracker } from '@dutywatch/online-safety'
import { StrictMode, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { RecordEditor } from '../editor/record-editor.tsx'
import type { Held } from '../editor/value-at.ts'

/** What the editor holds, told to the test that types into it. */
export interface Bench {
  record: Held
  sources: Held[]
}

const address = new URLSearchParams(location.search)
const name = address.get('collection') ?? ''
const bench: Bench = { record: {}, sources: [] }
Object.assign(globalThis, { bench })

function hold(record: Held): void {
  bench.record = record
}

function EditorBench() {
  const collection = isCollectionName(name) ? name : 'terms'
  const published = lookup(tracker)[collection].get(address.get('id') ?? '')
  const [record, setRecord] = useState<Held>(published ?? {})
  const [checks, setChecks] = useState(0)
  useEffect(() => hold(record), [record])
  return (
    <main className="page-width">
      <h1>A record of {collection}</h1>
      <RecordEditor
        collection={collection}
        record={record}
        tracker={tracker}
        isPublished={published !== undefined}
        onChange={setRecord}
        onNewSource={(source) => bench.sources.push(source)}
        checks={checks}
      />
      <p>
        <button type="button" onClick={() => setChecks(checks + 1)}>
          Check
        </button>
      </p>
    </main>
  )
}

createRoot(document.getElementById('desk') ?? document.body).render(
  <StrictMode>
    <EditorBench />
  </StrictMode>,
)
