// Loaders may return bigint and Date, and Remix's types say so (an augmentation has to be an interface).
import '@remix-run/node'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
}
