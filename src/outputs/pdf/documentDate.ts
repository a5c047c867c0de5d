/**
 * Date a document: by its article, else by `SOURCE_DATE_EPOCH` (https://reproducible-builds.org), else by a fixed date.
 */
export function documentDate(date: Date | undefined): Date {
  const epoch = Number(process.env.SOURCE_DATE_EPOCH || Number.NaN)
  return date ?? new Date(Number.isFinite(epoch) ? epoch * 1000 : Date.UTC(2000, 0, 1))
}
