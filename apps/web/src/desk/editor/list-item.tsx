import type { ReactNode } from 'react'
import { useEditing } from './editing.ts'
import { controlId, type Path } from './field.ts'
import { Wrong } from './frame.tsx'
import { moved, valueAt, without, type Held } from './value-at.ts'

export interface ListItemProps {
  /** The way to the list. */
  readonly path: Path
  readonly position: number
  /** What the member is called where it is moved or taken out: "Citation 2". */
  readonly name: string
  /** Whether it stands on one line with its buttons. */
  readonly isInline?: boolean
  readonly children: ReactNode
}

/** A member of a list with the buttons that move it and take it out; the focus stays with the member that moved. */
export function ListItem({ path, position, name, isInline = false, children }: ListItemProps) {
  const { change, record, announce } = useEditing()
  const value = valueAt(record, path)
  const held: readonly Held[] = Array.isArray(value) ? value : []
  const place = [...path, position]

  function move(to: number, button: 'up' | 'down') {
    if (to < 0 || to >= held.length) return
    change(path, moved(held, position, to))
    announce(`${name} is now ${to + 1} of ${held.length}.`)
    requestAnimationFrame(() => document.getElementById(`${controlId([...path, to])}-${button}`)?.focus())
  }

  function takeOut() {
    change(path, without(held, position))
    announce(`${name} is taken out; ${held.length - 1} left.`)
    requestAnimationFrame(() => document.getElementById(controlId(path))?.focus())
  }

  return (
    <li className={isInline ? 'list-item inline' : 'list-item'}>
      {!isInline && <p className="item-name">{name}</p>}
      <div className="item-body">{children}</div>
      <div className="item-buttons">
        <MoveButton
          id={`${controlId(place)}-up`}
          isEnd={position === 0}
          label={`Move ${name} up`}
          onMove={() => move(position - 1, 'up')}
        >
          ↑
        </MoveButton>
        <MoveButton
          id={`${controlId(place)}-down`}
          isEnd={position === held.length - 1}
          label={`Move ${name} down`}
          onMove={() => move(position + 1, 'down')}
        >
          ↓
        </MoveButton>
        <button type="button" className="quiet" onClick={takeOut}>
          Take out <span className="visually-hidden">{name}</span>
        </button>
      </div>
      {isInline && <Wrong path={place} />}
    </li>
  )
}

interface MoveButtonProps {
  readonly id: string
  readonly isEnd: boolean
  readonly label: string
  readonly onMove: () => void
  readonly children: string
}

/** Stays in reach at the end of the list, so that the focus is not lost there. */
function MoveButton({ id, isEnd, label, onMove, children }: MoveButtonProps) {
  return (
    <button
      id={id}
      type="button"
      className="quiet square"
      aria-disabled={isEnd || undefined}
      aria-label={label}
      title={label}
      onClick={onMove}
    >
      {children}
    </button>
  )
}
