/** The article's date, else the one that https://reproducible-builds.org asks builds to take, else one that says nothing. */
export function documentDate(date: Date | undefined): Date {
  const epoch = Number(process.env.SOURCE_DATE_EPOCH || Number.NaN)
  return date ?? new Date(Number.isFinite(epoch) ? epoch * 1000 : Date.UTC(2000, 0, 1))
}
