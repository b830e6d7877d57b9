import type { Role } from '@dutywatch/api/desk'

/** Each role with what it may do; each may also do what those before it may. */
export const roleWords = {
  viewer: { word: 'viewer', meaning: 'Reads everything at the desk, and comments.' },
  editor: { word: 'editor', meaning: 'Drafts and proposes changes, and answers enquiries.' },
  reviewer: { word: 'reviewer', meaning: 'Asks for changes, approves, holds and publishes. Needs a second factor.' },
  admin: { word: 'admin', meaning: 'Invites people, gives roles and sees the record of what was done. Needs a second factor.' },
} as const satisfies Record<Role, { readonly word: string; readonly meaning: string }>

/** Every role, the one that may least first. */
export const roles = ['viewer', 'editor', 'reviewer', 'admin'] as const satisfies readonly Role[]
