const day = 86_400_000;

/** A moment's day on Vietnam's calendar as one types it: "24.11.2023". */
export function typedDay(milliseconds: number): string {
  const [year, month, date] = new Date(milliseconds + 7 * 3_600_000).toISOString().slice(0, 10).split('-');
  return `${date}.${month}.${year}`;
}

export function daysAgo(days: number): string {
  return typedDay(Date.now() - days * day);
}
