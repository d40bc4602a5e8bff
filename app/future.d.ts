// What Remix's types are told: loaders may return bigint and Date, and what the server hands to every loader and
// action as `context`. (An augmentation has to be an interface.)
import '@remix-run/node'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
  interface AppLoadContext {
    /** Of this answer's content security policy. */
    nonce: string
    requestId: string
    /** Who asked, as far as the network knows: for rate limits and logs. */
    clientAddress: string
    /**
     * Says that this page is the same for every visitor who has no cookie of ours but the language, until one of
     * `tags` is dropped: `shop:<id>` (anything of that shop changed), `market` (anything of any shop changed).
     */
    cachePage: (tags: readonly string[]) => void
  }
}
