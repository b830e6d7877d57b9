import { useEditing } from './editing.ts'
import { controlId, type Choice, type Path } from './field.ts'
import { FieldFrame, GroupFrame, useDescription, type Placed } from './frame.tsx'
import { valueAt, type Held } from './value-at.ts'

export interface ChoiceControlProps extends Placed {
  readonly choices: readonly Choice[]
  /** What choosing does, where it is more than to put the word in its place. */
  readonly onChoose?: (value: string | undefined) => void
}

/** One of several words. A word that is none of them stands in the list as it is stored. */
export function ChoiceControl({ field, path, choices, onChoose }: ChoiceControlProps) {
  const { change, leave, record } = useEditing()
  const choose = onChoose ?? ((next: string | undefined) => change(path, next))
  const value = valueAt(record, path)
  return (
    <FieldFrame field={field} path={path}>
      <Select
        path={path}
        choices={choices}
        value={value}
        whenNone={field.isOptional ? 'Not said' : 'Choose…'}
        onChoose={(next) => choose(next === '' ? undefined : next)}
        onLeave={() => leave(path)}
        description={useDescription({ field, path })}
      />
    </FieldFrame>
  )
}

/** Yes or no. */
export function FlagControl({ field, path }: Placed) {
  const { change, leave, record } = useEditing()
  const value = valueAt(record, path)
  return (
    <FieldFrame field={field} path={path}>
      <Select
        path={path}
        choices={[
          { value: 'true', label: 'Yes' },
          { value: 'false', label: 'No' },
        ]}
        value={value === undefined ? undefined : JSON.stringify(value)}
        whenNone={field.isOptional ? 'Not said' : 'Choose…'}
        onChoose={(next) => change(path, next === '' ? undefined : next === 'true')}
        onLeave={() => leave(path)}
        description={useDescription({ field, path })}
      />
    </FieldFrame>
  )
}

interface SelectProps {
  readonly path: Path
  readonly choices: readonly Choice[]
  readonly value: Held
  readonly whenNone: string
  readonly onChoose: (value: string) => void
  readonly onLeave: () => void
  readonly description: object
}

function Select({ path, choices, value, whenNone, onChoose, onLeave, description }: SelectProps) {
  const shown = typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value)
  const isKnown = shown === '' || choices.some((choice) => choice.value === shown)
  return (
    <select
      id={controlId(path)}
      value={shown}
      onChange={({ target }) => onChoose(target.value)}
      onBlur={onLeave}
      {...description}
    >
      <option value="">{whenNone}</option>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
      {!isKnown && <option value={shown}>{shown} (not one of the choices)</option>}
    </select>
  )
}

/** Something that is said only when it is so. */
export function TickControl({ field, path, value }: Placed & { readonly value: string | boolean }) {
  const { change, record } = useEditing()
  const id = controlId(path)
  return (
    <div className="field tick">
      <input
        id={id}
        type="checkbox"
        checked={valueAt(record, path) === value}
        onChange={({ target }) => change(path, target.checked ? value : undefined)}
        aria-describedby={field.help && `${id}-help`}
      />
      <label htmlFor={id}>
        {field.label}
        {typeof value === 'string' && `: ${value}`}
      </label>
      {field.help && (
        <p id={`${id}-help`} className="help">
          {field.help}
        </p>
      )}
    </div>
  )
}

/** Any of several words, in the order in which they were chosen. */
export function ChoicesControl({ field, path, choices }: Placed & { readonly choices: readonly Choice[] }) {
  const { change, record } = useEditing()
  const value = valueAt(record, path)
  const held: readonly Held[] = Array.isArray(value) ? value : []
  const strange = held.filter((each) => !choices.some((choice) => choice.value === each)).map(String)
  const offered = [...choices, ...strange.map((each) => ({ value: each, label: `${each} (not one of the choices)` }))]
  return (
    <GroupFrame field={field} path={path}>
      {offered.map((choice) => {
        const id = controlId([...path, choice.value])
        const isHeld = held.includes(choice.value)
        return (
          <div key={choice.value} className="tick">
            <input
              id={id}
              type="checkbox"
              checked={isHeld}
              onChange={() => change(path, isHeld ? held.filter((each) => each !== choice.value) : [...held, choice.value])}
            />
            <label htmlFor={id}>{choice.label}</label>
          </div>
        )
      })}
    </GroupFrame>
  )
}
