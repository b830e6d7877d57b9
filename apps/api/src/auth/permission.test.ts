import { expect, test } from 'vitest'
import { actions, needsSecondFactor, permits, Role } from './permission.ts'

const may = Object.fromEntries(Role.options.map((role) => [role, actions.filter((action) => permits(role, action))]))

test('each role may do exactly this', () => {
  const viewer = ['see-desk', 'comment']
  const editor = [...viewer, 'draft', 'propose', 'answer-enquiries']
  const reviewer = [...editor, 'request-changes', 'approve', 'publish', 'hold']
  const admin = [...reviewer, 'invite', 'change-roles', 'see-audit', 'set-campaign', 'erase-enquirer']
  expect(may).toEqual({ viewer, editor, reviewer, admin })
})

test('reviewers and admins need a second factor', () => {
  expect(Role.options.filter(needsSecondFactor)).toEqual(['reviewer', 'admin'])
})
