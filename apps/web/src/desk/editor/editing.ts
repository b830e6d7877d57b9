import type { RecordFinding, Tracker } from '@dutywatch/domain/tracker'
import { createContext, useContext } from 'react'
import type { Path } from './field.ts'
import type { Bearer } from './findings.ts'
import type { Held } from './value-at.ts'

/** What every control of an editor shares: the record as it is typed, and what is known of the tracker around it. */
export interface Editing {
  readonly record: Held
  /** The tracker that the record belongs to, with what else is proposed laid over it. */
  readonly tracker: Tracker
  /** Puts a value in the place of another; `undefined` takes it out. */
  readonly change: (path: Path, next: Held) => void
  /** What is wrong at exactly this place, once it is time to say so. */
  readonly findingsAt: (path: Path) => readonly RecordFinding[]
  /** Notes that somebody has been to a control and left it: what is wrong there is said from now on. */
  readonly leave: (path: Path) => void
  /** The id that the name of the record suggests, while it has none of its own choosing. */
  readonly suggestedId?: string | undefined
  /** Another record that bears the id which this one was given. */
  readonly bearer?: Bearer | undefined
  /** Whether the record is in the tracker already: its id is then permanent. */
  readonly isPublished: boolean
  /** Says something to whoever cannot see what has just happened. */
  readonly announce: (words: string) => void
  /** Offers to enter a source that is not in the tracker yet; absent where none can be added. */
  readonly citeNew?: ((path: Path) => void) | undefined
}

const EditingContext = createContext<Editing | undefined>(undefined)

/** Gives the controls within it what they share. */
export const EditingProvider = EditingContext.Provider

/** What the controls of the editor around this one share. */
export function useEditing(): Editing {
  const editing = useContext(EditingContext)
  if (!editing) throw new Error('A control of a record stands outside an editor')
  return editing
}
