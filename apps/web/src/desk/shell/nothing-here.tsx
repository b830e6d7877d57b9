import { Link } from '@tanstack/react-router'
import { DeskPage } from './desk-page.tsx'

/** Said at an address that leads nowhere. */
export function NothingHere() {
  return (
    <DeskPage title="There is nothing here" opening="The address may be mistyped, or what was here is gone.">
      <p>
        <Link to="/">To what needs you today</Link>
      </p>
    </DeskPage>
  )
}
