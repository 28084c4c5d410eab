import * as oidc from 'openid-client';

// An API client of the demo: it may read and write, but decide nothing.
const client = { id: 'demo-brandtsohl-sync', secret: 'demo-secret-brandtsohl-a93e42d6' };

export async function token({ address }) {
  const insecure = { execute: [oidc.allowInsecureRequests] };
  const provider = await oidc.discovery(new URL(address), client.id, client.secret, undefined, insecure);
  const answer = await oidc.clientCredentialsGrant(provider);
  if (answer.token_type.toLowerCase() !== 'bearer' || !(answer.expires_in > 0)) throw new Error(JSON.stringify(answer));
  return answer.access_token;
}
