// Runs every check and says how each went; exits with 1 if one failed.
import { audit } from './checks/audit.js';
import { compile } from './checks/compile.js';
import { token } from './checks/token.js';
import { query } from './checks/query.js';
import { overSocket, overEvents } from './checks/subscribe.js';

const [address, work] = process.argv.slice(2);
const product = { address, graphql: new URL('graphql', address).href, work };
let failed = 0;

async function check(what, run) {
  const began = Date.now();
  try {
    const said = await Promise.race([
      run(),
      new Promise((_, refuse) => setTimeout(() => refuse(new Error('not within a minute')), 60_000).unref()),
    ]);
    console.log(`ok      ${what}: ${said} (${Date.now() - began} ms)`);
  } catch (error) {
    failed++;
    console.log(`FAILED  ${what}: ${error?.stack ?? JSON.stringify(error)}`);
  }
}

await check('openid-client gets a token by client credentials', async () => {
  product.token = await token(product);
  product.headers = { authorization: `Bearer ${product.token}` };
  return 'a token';
});
await check('graphql-http audits the endpoint', () => audit(product));
await check('@graphql-codegen/cli and relay-compiler compile against it', () => compile(product));
await check('urql asks and pages', () => query(product));
await check('graphql-ws hears a change', () => overSocket(product));
await check('graphql-sse hears a change', () => overEvents(product));
console.log(failed ? `${failed} failed` : 'Everything conforms');
process.exit(failed ? 1 : 0);
