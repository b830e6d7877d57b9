import type { ContactStep } from '@dutywatch/api/page-renderer'
import { ContactView } from '../features/contact/contact-view.tsx'
import { page } from '../rendering/route.ts'

const nothingTyped = { campaign: '', name: '', email: '', who: '', subject: '', message: '', website: '' }
const emptyForm: ContactStep = { step: 'form', typed: nothingTyped, mistakes: [] }

/** Where one writes to those who work on a campaign. */
export const contactRoute = page('/contact', {
  load: async ({ api, contact = emptyForm }) => ({ campaigns: (await api.tracker.about.query()).campaigns, step: contact }),
  title: ({ step }) => titleOf(step),
  description: () => 'Write to those who work on the campaign: who reads it, how long it is kept, how to have it erased.',
  view: ContactView,
})

function titleOf(step: ContactStep): string {
  if (step.step === 'check') return 'Read it once more'
  if (step.step === 'sent') return 'It is sent'
  if (step.step === 'refused') return 'This was not sent'
  return step.mistakes.length > 0 ? 'To be put right: make an enquiry' : 'Make an enquiry'
}
