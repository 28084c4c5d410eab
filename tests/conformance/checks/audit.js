import { auditServer } from 'graphql-http';

export async function audit({ graphql, headers }) {
  const fetchFn = (url, init = {}) => {
    const all = new Headers(init.headers);
    all.set('authorization', headers.authorization);
    return fetch(url, { ...init, headers: all });
  };
  const results = await auditServer({ url: graphql, fetchFn });
  const bad = results.filter(result => result.status !== 'ok');
  // A notice is about what a server may do or leave; a warning about what it should.
  for (const { id, name, status, reason } of bad) console.log(`        ${status} ${id} ${name}: ${reason}`);
  if (bad.some(({ status }) => status !== 'notice')) throw new Error(`${bad.length} of ${results.length} audits are not passed`);
  return `${results.length} audits, ${results.length - bad.length} passed, ${bad.length} notices`;
}
