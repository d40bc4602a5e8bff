// Keys of outside storefronts. A public one may stand in a web page; a private one is for servers, which speak for many
// shoppers. Safe for the browser.

export const tokenKinds = ['public', 'private'] as const
export type TokenKind = (typeof tokenKinds)[number]

/** Keys that work; revoked ones are not counted. */
export const mostTokens = 20

/** What a key begins with: people and programs that look for leaked secrets know it by that. */
export const tokenPrefix: Record<TokenKind, string> = {
  public: 'nieu_public_',
  private: 'nieu_private_',
}

/** The kind that a text claims to be; null when it has not the shape of a key of ours. */
export function readTokenKind(text: string): TokenKind | null {
  const [, kind] = /^nieu_(public|private)_[A-Za-z0-9_-]{32}$/.exec(text) ?? []
  return kind === 'public' || kind === 'private' ? kind : null
}

export type TokenRefusal = 'token.too-many' | 'token.not-found' | 'token.ending-differs'
