import type { FoiRegime } from './regime.ts'

/**
 * How a ground of refusal works: `absolute` needs no weighing of the public interest, `qualified` does, `partly-absolute` depends on the
 * case; `cost` and `vexatious` are no exemptions of information but let an authority off the request.
 */
export type ExemptionKind = 'absolute' | 'qualified' | 'partly-absolute' | 'cost' | 'vexatious'

/** What a ground of refusal is about, as far as what to do about it differs. */
export type ExemptionMatter = 'cost' | 'vexatious' | 'accessible' | 'publication' | 'personal' | 'harm'

/** One section that a refusal can rest on. `parts` are subsections that work otherwise than the section as a whole. */
export interface ExemptionRule {
  readonly name: string
  readonly kind: ExemptionKind
  readonly matter: ExemptionMatter
  readonly parts?: Readonly<Record<string, ExemptionKind>>
}

function qualified(name: string): ExemptionRule {
  return { name, kind: 'qualified', matter: 'harm' }
}

function absolute(name: string): ExemptionRule {
  return { name, kind: 'absolute', matter: 'harm' }
}

/**
 * The sections a refusal can rest on, by their number.
 * @see Freedom of Information Act 2000 ss.2(3), 12, 14 and 21 to 44; Freedom of Information (Scotland) Act 2002 ss.2(2), 12, 14, 18 and 25 to 41
 */
export const exemptionRules: Readonly<Record<FoiRegime, Readonly<Record<string, ExemptionRule>>>> = {
  FOIA: {
    '12': { name: 'the cost would exceed the limit', kind: 'cost', matter: 'cost' },
    '14': { name: 'vexatious or repeated requests', kind: 'vexatious', matter: 'vexatious' },
    '21': { name: 'accessible by other means', kind: 'absolute', matter: 'accessible' },
    '22': { name: 'intended for future publication', kind: 'qualified', matter: 'publication' },
    '22A': { name: 'research not yet published', kind: 'qualified', matter: 'publication' },
    '23': absolute('bodies dealing with security matters'),
    '24': qualified('national security'),
    '26': qualified('defence'),
    '27': qualified('international relations'),
    '28': qualified('relations within the United Kingdom'),
    '29': qualified('the economy'),
    '30': qualified('investigations and proceedings'),
    '31': qualified('law enforcement'),
    '32': absolute('court records'),
    '33': qualified('audit functions'),
    '34': absolute('parliamentary privilege'),
    '35': qualified('formulation of government policy'),
    '36': qualified('effective conduct of public affairs'),
    '37': { name: 'communications with the King, and honours', kind: 'partly-absolute', matter: 'harm' },
    '38': qualified('health and safety'),
    '39': qualified('environmental information'),
    '40': { name: 'personal information', kind: 'partly-absolute', matter: 'personal', parts: { '(1)': 'absolute' } },
    '41': absolute('information provided in confidence'),
    '42': qualified('legal professional privilege'),
    '43': qualified('commercial interests'),
    '44': absolute('disclosure prohibited by other law'),
  },
  FOISA: {
    '12': { name: 'the cost would exceed the limit', kind: 'cost', matter: 'cost' },
    '14': { name: 'vexatious or repeated requests', kind: 'vexatious', matter: 'vexatious' },
    '18': qualified('neither confirming nor denying that it is held'),
    '25': { name: 'otherwise accessible', kind: 'absolute', matter: 'accessible' },
    '26': absolute('disclosure prohibited by other law'),
    '27': { name: 'intended for future publication', kind: 'qualified', matter: 'publication' },
    '28': qualified('relations within the United Kingdom'),
    '29': qualified('formulation of Scottish Administration policy'),
    '30': qualified('effective conduct of public affairs'),
    '31': qualified('national security and defence'),
    '32': qualified('international relations'),
    '33': qualified('commercial interests and the economy'),
    '34': qualified('investigations by Scottish public authorities'),
    '35': qualified('law enforcement'),
    '36': { ...qualified('confidentiality'), kind: 'partly-absolute', parts: { '(1)': 'qualified', '(2)': 'absolute' } },
    '37': absolute('court records'),
    '38': {
      name: 'personal information',
      kind: 'partly-absolute',
      matter: 'personal',
      parts: { '(1)(a)': 'absolute', '(1)(c)': 'absolute', '(1)(d)': 'absolute' },
    },
    '39': qualified('health, safety and the environment'),
    '40': qualified('audit functions'),
    '41': qualified('communications with the King, and honours'),
  },
}

/** Sections that refusals name beside their ground, and that are none: the right itself, time, fees, advice, the notice, reviews. */
export const sectionsBeside: Readonly<Record<FoiRegime, readonly string[]>> = {
  FOIA: ['1', '2', '8', '9', '10', '11', '13', '16', '17', '45', '50'],
  FOISA: ['1', '2', '8', '9', '10', '11', '13', '15', '16', '17', '19', '20', '21', '47', '60'],
}
