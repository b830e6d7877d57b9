import type { TrackerInput } from '@dutywatch/domain/tracker'
import { confirmed, reported, unverified } from './cite.ts'

const ofcomApproach = 'ofcoms-approach-to-implementing-the-online-safety'
const illegalStatement = 'ofcom-publishes-illegal-harms-codes-of-practice'
const illegalCodes = 'illegal-harms-codes-officially-in-force-focus-now-on'
const childCodes = 'ofcom-publishes-protection-of-children-codes-of-and'
const commencementList = 'uk-what-is-the-status-of-the-online-safety-act-list'
const section95 = 'online-safety-act-2023-section-95'
const waitsForRegister = 'waits for the register of categories (section 95)'
const fromTheAct = '2023-10-26'
const illegalHarms = '2024-12-16'
const childrensStatement = '2025-04-24'

/** The days that matter for each duty, each known from the day it was announced; `awaiting` says what a duty without a day waits for. */
export const dutyDates: TrackerInput['dutyDates'] = [
  { id: 'duty-of-care.in-force', knownFrom: illegalHarms, duty: 'duty-of-care', event: 'in-force', on: '2025-03-17', scope: 'illegal content', citations: [reported(illegalCodes), reported(illegalStatement)] },
  { id: 'duty-of-care.in-force.children', knownFrom: childrensStatement, duty: 'duty-of-care', event: 'in-force', on: '2025-07-25', scope: 'children', citations: [confirmed(childCodes)] },
  { id: 'illegal-content-risk-assessment.in-force', knownFrom: illegalHarms, duty: 'illegal-content-risk-assessment', event: 'in-force', on: '2024-12-16', citations: [reported(illegalStatement), confirmed(ofcomApproach)] },
  { id: 'illegal-content-risk-assessment.assess-by', knownFrom: illegalHarms, duty: 'illegal-content-risk-assessment', event: 'assess-by', on: '2025-03-16', citations: [confirmed(ofcomApproach)] },
  { id: 'childrens-access-assessment.in-force', knownFrom: '2025-01-16', duty: 'childrens-access-assessment', event: 'in-force', on: '2025-01-16', citations: [confirmed(ofcomApproach, { note: 'Confirms January 2025; the day is recalled.' })] },
  { id: 'childrens-access-assessment.assess-by', knownFrom: '2025-01-16', duty: 'childrens-access-assessment', event: 'assess-by', on: '2025-04-16', citations: [reported('ofcom-statement-protecting-children-from-harms-and')] },
  { id: 'childrens-risk-assessment.in-force', knownFrom: childrensStatement, duty: 'childrens-risk-assessment', event: 'in-force', on: '2025-04-24', citations: [confirmed(childCodes)] },
  { id: 'childrens-risk-assessment.assess-by', knownFrom: childrensStatement, duty: 'childrens-risk-assessment', event: 'assess-by', on: '2025-07-24', citations: [confirmed(childCodes)] },
  { id: 'assessment-before-significant-change.in-force', knownFrom: illegalHarms, duty: 'assessment-before-significant-change', event: 'in-force', on: '2024-12-16', scope: 'illegal content', citations: [unverified('online-safety-act-2023-contents')] },
  { id: 'illegal-content-safety-duties.in-force', knownFrom: illegalHarms, duty: 'illegal-content-safety-duties', event: 'in-force', on: '2025-03-17', citations: [reported(illegalCodes), reported(illegalStatement)] },
  { id: 'childrens-safety-duties.in-force', knownFrom: childrensStatement, duty: 'childrens-safety-duties', event: 'in-force', on: '2025-07-25', citations: [confirmed(childCodes)] },
  { id: 'safety-by-design.in-force', knownFrom: illegalHarms, duty: 'safety-by-design', event: 'in-force', on: '2025-03-17', scope: 'as part of the illegal content duties', citations: [reported(illegalCodes)] },
  { id: 'age-assurance.in-force.part-5', knownFrom: '2025-01-16', duty: 'age-assurance', event: 'in-force', on: '2025-01-17', scope: 'providers’ own pornography under Part 5', citations: [reported(commencementList)] },
  { id: 'age-assurance.in-force.part-3', knownFrom: childrensStatement, duty: 'age-assurance', event: 'in-force', on: '2025-07-25', scope: 'user-to-user and search services under Part 3', citations: [reported(commencementList), confirmed(childCodes)] },
  { id: 'content-reporting.in-force', knownFrom: illegalHarms, duty: 'content-reporting', event: 'in-force', on: '2025-03-17', citations: [unverified('online-safety-act-2023-contents')] },
  { id: 'complaints-procedures.in-force', knownFrom: illegalHarms, duty: 'complaints-procedures', event: 'in-force', on: '2025-03-17', citations: [unverified('online-safety-act-2023-contents')] },
  { id: 'terms-of-service.in-force', knownFrom: illegalHarms, duty: 'terms-of-service', event: 'in-force', on: '2025-03-17', scope: 'illegal content under section 10', citations: [reported(illegalCodes), reported(illegalStatement)] },
  { id: 'terms-of-service.in-force.children', knownFrom: childrensStatement, duty: 'terms-of-service', event: 'in-force', on: '2025-07-25', scope: 'protection of children under section 12', citations: [confirmed(childCodes)] },
  { id: 'terms-of-service.awaiting', knownFrom: fromTheAct, duty: 'terms-of-service', event: 'awaiting', scope: 'the Category 1 part (sections 71 and 72) waits for the register of categories', citations: [unverified('online-safety-act-2023-contents')] },
  { id: 'records-and-review.in-force', knownFrom: illegalHarms, duty: 'records-and-review', event: 'in-force', on: '2024-12-16', citations: [unverified('online-safety-act-2023-contents')] },
  { id: 'summary-of-risk-assessment.awaiting', knownFrom: fromTheAct, duty: 'summary-of-risk-assessment', event: 'awaiting', scope: waitsForRegister, citations: [unverified('online-safety-act-2023-contents')] },
  { id: 'notify-unlisted-harmful-content.in-force', knownFrom: childrensStatement, duty: 'notify-unlisted-harmful-content', event: 'in-force', on: '2025-04-24', citations: [unverified('online-safety-act-2023-contents')] },
  { id: 'csea-reporting.awaiting', knownFrom: fromTheAct, duty: 'csea-reporting', event: 'awaiting', scope: 'waits for regulations (section 67)', citations: [confirmed('online-safety-act-2023-section-66')] },
  { id: 'csea-reporting.in-force', knownFrom: '2026-03-09', duty: 'csea-reporting', event: 'in-force', on: '2026-04-07', scope: 'user-to-user services', citations: [confirmed('online-safety-csea-content-reporting-by-regulated-to')] },
  { id: 'transparency-report.awaiting', knownFrom: fromTheAct, duty: 'transparency-report', event: 'awaiting', scope: waitsForRegister, citations: [confirmed('online-safety-act-2023-part-4-chapter-5-ss-77-78'), confirmed(section95)] },
  { id: 'named-senior-manager.in-force', knownFrom: '2024-01-10', duty: 'named-senior-manager', event: 'in-force', on: '2024-01-10', citations: [reported('secretary-of-state-makes-osa-commencement-no-2-2023')] },
  { id: 'user-empowerment.awaiting', knownFrom: fromTheAct, duty: 'user-empowerment', event: 'awaiting', scope: waitsForRegister, citations: [unverified('online-safety-act-2023-contents')] },
  { id: 'deceased-child-users.awaiting', knownFrom: fromTheAct, duty: 'deceased-child-users', event: 'awaiting', scope: waitsForRegister, citations: [reported('coverage-check-online-safety-act-implementation'), confirmed(section95)] },
  { id: 'freedom-of-expression-and-privacy.in-force', knownFrom: illegalHarms, duty: 'freedom-of-expression-and-privacy', event: 'in-force', on: '2025-03-17', citations: [unverified('online-safety-act-2023-contents')] },
  { id: 'restrict-childrens-access.awaiting', knownFrom: '2026-04-29', duty: 'restrict-childrens-access', event: 'awaiting', scope: 'waits for regulations under section 214A', citations: [confirmed('childrens-wellbeing-and-schools-act-2026-c-21-part-3')] },
]
