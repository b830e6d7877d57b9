import type { Role } from '@dutywatch/api/desk'
import { useId } from 'react'
import { roles, roleWords } from './role-words.ts'

/** Chooses a role, and says what whoever has it may do. */
export function RoleField({ role, onRole }: { readonly role: Role; readonly onRole: (role: Role) => void }) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>Role</label>
      <select
        id={id}
        value={role}
        aria-describedby={`${id}-help`}
        onChange={({ target }) => onRole(roles.find((each) => each === target.value) ?? role)}
      >
        {roles.map((each) => (
          <option key={each} value={each}>
            {roleWords[each].word}
          </option>
        ))}
      </select>
      <p id={`${id}-help`} className="help" aria-live="polite">
        {roleWords[role].meaning}
      </p>
    </div>
  )
}
