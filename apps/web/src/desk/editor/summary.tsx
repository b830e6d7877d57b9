import type { RecordFinding } from '@dutywatch/domain/tracker'
import { useEffect, useRef } from 'react'
import { controlId, type Path } from './field.ts'
import { placeWords } from './findings.ts'
import { afterPlace } from './frame.tsx'

/** Everything that is wrong, each with the way to its control. It takes the focus when it comes. */
export function FindingSummary({ findings, base }: { readonly findings: readonly RecordFinding[]; readonly base: Path }) {
  const box = useRef<HTMLElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <section ref={box} tabIndex={-1} className="problem-summary" aria-labelledby={controlId([...base, 'wrong'])}>
      <h2 id={controlId([...base, 'wrong'])}>
        {findings.length === 1 ? 'One thing is wrong' : `${findings.length} things are wrong`}
      </h2>
      <ul>
        {findings.map(({ path, message }) => (
          <li key={`${controlId(path)} ${message}`}>
            <a
              href={`#${controlId([...base, ...path])}`}
              onClick={(event) => {
                event.preventDefault()
                goTo([...base, ...path])
              }}
            >
              {placeWords(path) || 'The record'}
            </a>
            {afterPlace(message)}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Puts the focus on the control of a place, or of the nearest that has one. */
function goTo(path: Path): void {
  const control = path.map((_, index) => document.getElementById(controlId(path.slice(0, path.length - index)))).find(Boolean)
  control?.focus()
  control?.scrollIntoView({ block: 'center' })
}
