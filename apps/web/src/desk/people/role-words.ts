import type { Role } from '@dutywatch/api/desk'

/** Each role with what whoever has it may do, as a sentence about them; each may also do what those before it may. */
export const roleWords = {
  viewer: { word: 'viewer', meaning: 'A viewer reads everything at the desk, and comments.' },
  editor: { word: 'editor', meaning: 'An editor drafts and proposes changes, and answers enquiries.' },
  reviewer: {
    word: 'reviewer',
    meaning: 'A reviewer asks for changes, approves, holds and publishes. A second factor is needed.',
  },
  admin: {
    word: 'admin',
    meaning:
      'An admin may do all that a reviewer may, invites people, gives roles and sees the record of what was done. A second factor is needed.',
  },
} as const satisfies Record<Role, { readonly word: string; readonly meaning: string }>

/** Every role, the one that may least first. */
export const roles = ['viewer', 'editor', 'reviewer', 'admin'] as const satisfies readonly Role[]
