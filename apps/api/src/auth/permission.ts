import { z } from 'zod'

/** What somebody is in a campaign. Each role may do all that those before it may. */
export const Role = z.enum(['viewer', 'editor', 'reviewer', 'admin'])
export type Role = z.infer<typeof Role>

/** Everything that is done at the desk, with the least role that may do it. This table is the only place that says so. */
const leastRole = {
  'see-desk': 'viewer',
  comment: 'viewer',
  draft: 'editor',
  propose: 'editor',
  'answer-enquiries': 'editor',
  'request-changes': 'reviewer',
  approve: 'reviewer',
  publish: 'reviewer',
  hold: 'reviewer',
  invite: 'admin',
  'change-roles': 'admin',
  'see-audit': 'admin',
  'set-campaign': 'admin',
  'erase-enquirer': 'admin',
} as const satisfies Record<string, Role>

/** Something that can be done at the desk. */
export type Action = keyof typeof leastRole

/** Every action, from what all may do to what only admins may. */
export const actions = Object.keys(leastRole) as readonly Action[]

/** Whether a role may do something. */
export function permits(role: Role, action: Action): boolean {
  return Role.options.indexOf(role) >= Role.options.indexOf(leastRole[action])
}

/** Whether a role may do nothing before a second factor is set up: what it does is seen by the public, or decides who may. */
export function needsSecondFactor(role: Role): boolean {
  return permits(role, 'approve')
}
