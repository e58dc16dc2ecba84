// Asks the server what GraphQL over HTTP asks of it, and prints one line of JSON for each question.
import { serverAudits } from 'graphql-http'

const [url, token] = process.argv.slice(2)
const withToken = (address, init = {}) =>
  fetch(address, { ...init, headers: { ...init.headers, authorization: `Bearer ${token}` } })

for (const audit of serverAudits({ url, fetchFn: withToken })) {
  const found = await audit.fn()
  console.log(JSON.stringify({ id: audit.id, name: audit.name, status: found.status, reason: found.reason ?? null }))
}
