/** Areas that tables name beside forces, in normal form. */
export const areas: readonly string[] = [
  'england', 'wales', 'england and wales', 'great britain', 'united kingdom', 'uk', 'gb', 'north east', 'north west',
  'yorkshire and the humber', 'yorkshire and humber', 'east midlands', 'east of england', 'eastern', 'east', 'south east', 'south west',
  'north east region', 'north west region', 'east midlands region', 'west midlands region', 'eastern region', 'london region',
  'south east region', 'south west region', 'national', 'metropolitan forces', 'shire forces',
]

/** Bodies that report offences and are no police force, in normal form. */
export const bodies: readonly string[] = [
  'action fraud', 'cifas', 'uk finance', 'financial fraud action uk', 'financial fraud action', 'ffa uk', 'nfib',
  'national fraud intelligence bureau', 'national crime agency', 'nca',
]

/** What stands where a force is not given, in normal form. */
export const unstated: readonly string[] = [
  'unknown', 'not known', 'not stated', 'not specified', 'unspecified', 'other', 'others', 'n a', 'na', 'none', 'not recorded', 'blank', 'tbc',
]
