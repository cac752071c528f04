/** The page of a licence: an address as it is, of an SPDX id its page there; of words `undefined`. */
export function licencePage(licence: string | undefined): string | undefined {
  if (!licence) return undefined
  if (/^https?:\/\/\S+$/.test(licence)) return licence
  if (/^[A-Za-z0-9.+-]+$/.test(licence) && /\d/.test(licence))
    return `https://spdx.org/licenses/${licence}.html`
  return undefined
}
