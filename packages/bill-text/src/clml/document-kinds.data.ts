import type { TextKind } from '../document/index.ts'

type DocumentKind = readonly [kind: TextKind, cite: (year: string, number: string) => string]

const kinds: Readonly<Record<string, DocumentKind>> = {
  UnitedKingdomPublicGeneralAct: ['act', (year, number) => `${year} c. ${number}`],
  UnitedKingdomLocalAct: ['act', (year, number) => `${year} c. ${roman(number)}`],
  UnitedKingdomPrivateOrPersonalAct: ['act', (year, number) => `${year} c. ${number}`],
  ScottishAct: ['act', (year, number) => `${year} asp ${number}`],
  WelshParliamentAct: ['act', (year, number) => `${year} asc ${number}`],
  WelshNationalAssemblyAct: ['act', (year, number) => `${year} anaw ${number}`],
  NorthernIrelandAct: ['act', (year, number) => `${year} c. ${number} (N.I.)`],
  NorthernIrelandAssemblyMeasure: ['measure', (year, number) => `${year} c. ${number} (N.I.)`],
  NorthernIrelandParliamentAct: ['act', (year, number) => `${year} c. ${number} (N.I.)`],
  WelshAssemblyMeasure: ['measure', (year, number) => `${year} nawm ${number}`],
  UnitedKingdomChurchMeasure: ['measure', (year, number) => `${year} No. ${number}`],
  UnitedKingdomStatutoryInstrument: ['instrument', (year, number) => `S.I. ${year}/${number}`],
  WelshStatutoryInstrument: ['instrument', (year, number) => `S.I. ${year}/${number}`],
  ScottishStatutoryInstrument: ['instrument', (year, number) => `S.S.I. ${year}/${number}`],
  NorthernIrelandStatutoryRule: ['instrument', (year, number) => `S.R. ${year}/${number}`],
  NorthernIrelandOrderInCouncil: ['instrument', (year, number) => `S.I. ${year}/${number}`],
  UnitedKingdomStatutoryRuleOrOrder: ['instrument', (year, number) => `S.R. & O. ${year}/${number}`],
  UnitedKingdomDraftStatutoryInstrument: ['draft-instrument', (_year, number) => `ISBN ${number}`],
  ScottishDraftStatutoryInstrument: ['draft-instrument', (_year, number) => `ISBN ${number}`],
  NorthernIrelandDraftStatutoryRule: ['draft-instrument', (_year, number) => `ISBN ${number}`],
  EuropeanUnionRegulation: ['eu-instrument', (year, number) => `${year}/${number}`],
  EuropeanUnionDecision: ['eu-instrument', (year, number) => `${year}/${number}`],
  EuropeanUnionDirective: ['eu-instrument', (year, number) => `${year}/${number}`],
}

/** What the `DocumentMainType` of a file stands for, and how documents of that type are cited by year and number. */
export const documentKinds: ReadonlyMap<string, DocumentKind> = new Map(Object.entries(kinds))

/** Chapters of local Acts are numbered in roman numerals. */
function roman(number: string): string {
  let rest = Math.min(Number(number), 4000)
  if (!(rest > 0)) return number
  let written = ''
  for (const [letters, value] of numerals) for (; rest >= value; rest -= value) written += letters
  return written
}

const numerals = Object.entries({ m: 1000, cm: 900, d: 500, cd: 400, c: 100, xc: 90, l: 50, xl: 40, x: 10, ix: 9, v: 5, iv: 4, i: 1 })
