import { randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * Makes one device the remote control: the first that sends the token of the QR code. A token can be used once. The
 * device gets a pass for it, a secret in a cookie, which it sends with each later request.
 */
export interface RemoteTokens {
  /** Return the token; undefined if a device has used it. */
  token(): string | undefined
  /**
   * Exchange the token for a pass.
   *
   * @returns the pass; undefined if the token is wrong or has been used
   */
  spend(token: string): string | undefined
  /** Tell whether a pass is that of the remote control. */
  isRemote(pass: string | undefined): boolean
  /** Make a new token, and make the old pass invalid, so that another device can become the remote control. */
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
