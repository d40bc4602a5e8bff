// Keys of outside storefronts. A public one may stand in a web page; a private one is for servers, which speak for many
// shoppers. Safe for the browser.

export const tokenKinds = ['public', 'private'] as const
export type TokenKind = (typeof tokenKinds)[number]

/** Keys that work; revoked ones are not counted. */
export const mostTokens = 20

/** What a key begins with: people and programs that look for leaked secrets know it by that. */
export const tokenPrefix: Record<TokenKind, string> = {
  public: 'nieu_pub_',
  private: 'nieu_private_',
}

/**
 * How many letters of a key are secret. Hydrogen calls every public key that has not 32 letters a private one that leaked,
 * so ours has 32 with what it begins with; 23 letters are 138 bits.
 */
export const secretLength: Record<TokenKind, number> = { public: 23, private: 32 }

const shapes: readonly (readonly [TokenKind, RegExp])[] = [
  ['public', /^nieu_pub_[A-Za-z0-9_-]{23}$/],
  // made until November 2026
  ['public', /^nieu_public_[A-Za-z0-9_-]{32}$/],
  ['private', /^nieu_private_[A-Za-z0-9_-]{32}$/],
]

/** The kind that a text claims to be; null when it has not the shape of a key of ours. */
export const readTokenKind = (text: string): TokenKind | null =>
  shapes.find(([, shape]) => shape.test(text))?.[0] ?? null

export type TokenRefusal = 'token.too-many' | 'token.not-found' | 'token.ending-differs'
