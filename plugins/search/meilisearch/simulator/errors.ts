// Errors in the server's own words: status, code, type and a link.
const kinds = {
  missing_authorization_header: [401, 'auth'],
  invalid_api_key: [403, 'auth'],
  index_not_found: [404, 'invalid_request'],
  task_not_found: [404, 'invalid_request'],
  not_found: [404, 'invalid_request'],
  index_already_exists: [409, 'invalid_request'],
  bad_request: [400, 'invalid_request'],
  malformed_payload: [400, 'invalid_request'],
  payload_too_large: [413, 'invalid_request'],
  invalid_index_uid: [400, 'invalid_request'],
  invalid_search_filter: [400, 'invalid_request'],
  invalid_search_sort: [400, 'invalid_request'],
  invalid_search_facets: [400, 'invalid_request'],
  invalid_settings_ranking_rules: [400, 'invalid_request'],
  missing_document_id: [400, 'invalid_request'],
  invalid_document_id: [400, 'invalid_request'],
  index_primary_key_no_candidate_found: [400, 'invalid_request'],
  internal: [500, 'internal'],
} as const satisfies Record<string, readonly [number, string]>

export type ErrorCode = keyof typeof kinds
export type ErrorBody = { message: string; code: string; type: string; link: string }

export class ServerError extends Error {
  readonly status: number
  readonly body: ErrorBody

  constructor(code: ErrorCode, message: string) {
    super(message)
    const [status, type] = kinds[code]
    this.status = status
    this.body = { message, code, type, link: `https://docs.meilisearch.com/errors#${code}` }
  }
}

export const indexNotFound = (uid: string): ServerError =>
  new ServerError('index_not_found', `Index \`${uid}\` not found.`)
