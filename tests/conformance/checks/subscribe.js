import { setTimeout as pause } from 'node:timers/promises';
import { createClient as createSocketClient } from 'graphql-ws';
import { createClient as createEventClient } from 'graphql-sse';
import WebSocket from 'ws';
import { changeAnIssue } from './change.js';

const query = 'subscription { recordChanged(types: ["Issue"]) { id type version action actor { name } node { id __typename } } }';

export async function overSocket(product) {
  const client = createSocketClient({
    url: product.graphql.replace(/^http/, 'ws'),
    webSocketImpl: WebSocket,
    connectionParams: { Authorization: product.headers.authorization },
    retryAttempts: 0,
  });
  return hear(product, client);
}

export async function overEvents(product) {
  const client = createEventClient({ url: product.graphql, headers: product.headers, retryAttempts: 0 });
  return hear(product, client);
}

// Whoever subscribes does not learn when it begins; so records change until one is heard of.
async function hear(product, client) {
  const changes = client.iterate({ query });
  const first = changes.next();
  let heard;
  first.then(result => { heard = result; }, () => { heard = true; });
  const changed = [];
  while (!heard) {
    changed.push(await changeAnIssue(product));
    for (let waited = 0; waited < 40 && !heard; waited++) await pause(50);
  }
  const { value } = await first;
  const { recordChanged: change } = value.data ?? (() => { throw new Error(JSON.stringify(value.errors)); })();
  if (change.node?.id !== change.id || change.type !== 'Issue' || !changed.includes(atob(change.id).split(':')[1])) throw new Error(JSON.stringify(value));
  await changes.return();
  client.dispose();
  return `${change.type} version ${change.version}, ${change.action}, by ${change.actor.name}`;
}
