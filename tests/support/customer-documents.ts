// What a storefront with classic customer accounts sends.
const money = '{ amount currencyCode }'
const address =
  '{ id firstName lastName name address1 city provinceCode countryCodeV2 phone formatted }'
const errors = 'customerUserErrors { code field message } userErrors { field message }'
const who = 'id email firstName lastName displayName phone acceptsMarketing numberOfOrders'

export const customerDocuments = {
  signIn: `mutation ($input: CustomerAccessTokenCreateInput!) { customerAccessTokenCreate(input: $input) {
    customerAccessToken { accessToken expiresAt } ${errors} } }`,
  renew: `mutation ($token: String!) { customerAccessTokenRenew(customerAccessToken: $token) {
    customerAccessToken { accessToken expiresAt } userErrors { field message } } }`,
  signOut: `mutation ($token: String!) { customerAccessTokenDelete(customerAccessToken: $token) {
    deletedAccessToken deletedCustomerAccessTokenId userErrors { field message } } }`,
  create: `mutation ($input: CustomerCreateInput!) { customerCreate(input: $input) { customer { ${who} } ${errors} } }`,
  update: `mutation ($token: String!, $customer: CustomerUpdateInput!) {
    customerUpdate(customerAccessToken: $token, customer: $customer) { customer { ${who} } ${errors} } }`,
  recover: `mutation ($email: String!) { customerRecover(email: $email) { ${errors} } }`,
  who: `query ($token: String!) { customer(customerAccessToken: $token) { ${who}
    defaultAddress ${address} addresses(first: 20) { nodes ${address} } } }`,
  orders: `query ($token: String!, $first: Int, $last: Int, $after: String, $before: String, $sortKey: OrderSortKeys,
      $reverse: Boolean) { customer(customerAccessToken: $token) {
    orders(first: $first, last: $last, after: $after, before: $before, sortKey: $sortKey, reverse: $reverse) {
      totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      nodes { id name orderNumber processedAt financialStatus fulfillmentStatus statusUrl canceledAt cancelReason
        email phone edited currencyCode shippingAddress ${address}
        subtotalPrice ${money} totalShippingPrice ${money} totalPrice ${money} totalRefunded ${money}
        currentTotalPrice ${money} successfulFulfillments(first: 5) { trackingCompany trackingInfo { number } }
        lineItems(first: 10) { nodes { title quantity currentQuantity originalTotalPrice ${money}
          discountedTotalPrice ${money} variant { id } } } } } } }`,
  addAddress: `mutation ($token: String!, $address: MailingAddressInput!) {
    customerAddressCreate(customerAccessToken: $token, address: $address) { customerAddress ${address} ${errors} } }`,
  changeAddress: `mutation ($token: String!, $id: ID!, $address: MailingAddressInput!) {
    customerAddressUpdate(customerAccessToken: $token, id: $id, address: $address) {
      customerAddress ${address} ${errors} } }`,
  removeAddress: `mutation ($token: String!, $id: ID!) { customerAddressDelete(customerAccessToken: $token, id: $id) {
    deletedCustomerAddressId ${errors} } }`,
  chooseAddress: `mutation ($token: String!, $id: ID!) {
    customerDefaultAddressUpdate(customerAccessToken: $token, addressId: $id) {
      customer { defaultAddress { id } } ${errors} } }`,
  two: `mutation ($token: String!) {
    one: customerAccessTokenDelete(customerAccessToken: $token) { deletedAccessToken }
    two: customerAccessTokenRenew(customerAccessToken: $token) { customerAccessToken { expiresAt } } }`,
  bindCart: `mutation ($cartId: ID!, $buyerIdentity: CartBuyerIdentityInput!) {
    cartBuyerIdentityUpdate(cartId: $cartId, buyerIdentity: $buyerIdentity) { userErrors { code field }
      cart { id buyerIdentity { email customer { id email firstName } } } } }`,
  bindWithBook: `mutation ($cartId: ID!, $buyerIdentity: CartBuyerIdentityInput!) {
    cartBuyerIdentityUpdate(cartId: $cartId, buyerIdentity: $buyerIdentity) {
      cart { buyerIdentity { customer { id addresses(first: 5) { nodes { id city } } } } } } }`,
  cartCustomersOrders: `query ($cartId: ID!) { cart(id: $cartId) {
    buyerIdentity { customer { id orders(first: 1) { nodes { id } } } } } }`,
}
