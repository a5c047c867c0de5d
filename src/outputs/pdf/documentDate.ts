/**
 * Return the date to write into a file: that of the article, else that of `SOURCE_DATE_EPOCH`
 * (https://reproducible-builds.org), else a fixed one. It is never the present date, so that the same input gives the same bytes.
 */
export function documentDate(date: Date | undefined): Date {
  const epoch = Number(process.env.SOURCE_DATE_EPOCH || Number.NaN)
  return date ?? new Date(Number.isFinite(epoch) ? epoch * 1000 : Date.UTC(2000, 0, 1))
}
