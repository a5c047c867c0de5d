import { randomBytes, timingSafeEqual } from 'node:crypto'

/** Lends the remote control to one device: the first one that sends the token of the QR code. */
export interface RemoteTokens {
  /** The token that has not been spent yet; undefined if a device has. */
  token(): string | undefined
  /**
   * Spend the token.
   *
   * @returns what the device shows from then on; undefined if the token is not, or no longer, right
   */
  spend(token: string): string | undefined
  isRemote(pass: string | undefined): boolean
  /** Take the remote control from the device that has it, and lend it anew. */
  renew(): void
}

export function remoteTokens(): RemoteTokens {
  let token: string | undefined = secret()
  let pass: string | undefined
  return {
    token: () => token,
    spend(given) {
      if (!isSame(given, token)) return undefined
      token = undefined
      pass = secret()
      return pass
    },
    isRemote: (given) => isSame(given, pass),
    renew() {
      token = secret()
      pass = undefined
    },
  }
}

function secret(): string {
  return randomBytes(16).toString('base64url')
}

function isSame(given: string | undefined, wanted: string | undefined): boolean {
  if (given === undefined || wanted === undefined) return false
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)]
  return one.length === other.length && timingSafeEqual(one, other)
}
