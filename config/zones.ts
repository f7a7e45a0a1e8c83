/**
 * Names of time zones beside a time of day, by hours from UTC in winter; `summer`: the United States' daylight saving
 * time is added where the name leaves it open ("ET"). A time beside such a name is never Vietnam's.
 */
export const zones: Record<string, { offset: number; summer?: true }> = {
  GMT: { offset: 0 },
  UTC: { offset: 0 },
  ICT: { offset: 7 },
  BST: { offset: 1 },
  CET: { offset: 1 },
  CEST: { offset: 2 },
  EST: { offset: -5 },
  EDT: { offset: -4 },
  ET: { offset: -5, summer: true },
  CST: { offset: -6 },
  CDT: { offset: -5 },
  CT: { offset: -6, summer: true },
  MST: { offset: -7 },
  MDT: { offset: -6 },
  MT: { offset: -7, summer: true },
  PST: { offset: -8 },
  PDT: { offset: -7 },
  PT: { offset: -8, summer: true },
  SGT: { offset: 8 },
  JST: { offset: 9 },
  KST: { offset: 9 },
  AEST: { offset: 10 },
  AEDT: { offset: 11 },
};
