import { createORPCClient } from '@orpc/client'
import { RPCLink as HttpLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { QueryClient } from '@tanstack/react-query'
import type { contract } from '../../shared/contract.ts'

type Client = ContractRouterClient<typeof contract>

/** Electron serves the API over a message port, the preview host over loopback HTTP. Nothing else here knows which. */
function chooseLink() {
  if (!navigator.userAgent.includes('Electron/')) {
    return new HttpLink({ url: `${location.origin}/rpc` })
  }
  const { port1, port2 } = new MessageChannel()
  window.postMessage({ type: 'sang-froid:connect' }, location.origin, [port2])
  port1.start()
  return new PortLink({ port: port1 })
}

export const client: Client = createORPCClient(chooseLink())

/** Queries and mutations for every procedure. */
export const api = createTanstackQueryUtils(client)

/** The back end is in this computer: without a network nothing waits, and a refusal is not worth a second try. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, staleTime: 2_000 },
    mutations: { networkMode: 'always', retry: false },
  },
})
