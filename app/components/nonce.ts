// The one-time word of the content security policy, for the few inline scripts and styles of a page.
// The browser hides it from scripts, so it is known on the server only.
import { createContext, useContext } from 'react'

const NonceContext = createContext<string | undefined>(undefined)

export const NonceProvider = NonceContext.Provider

export const useNonce = (): string | undefined => useContext(NonceContext)
