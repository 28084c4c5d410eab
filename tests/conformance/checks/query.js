import { readFileSync } from 'node:fs';
import { Client, fetchExchange } from '@urql/core';

const risks = readFileSync(new URL('../codegen/risks.graphql', import.meta.url), 'utf8');

export async function query({ graphql, headers }) {
  const client = new Client({ url: graphql, exchanges: [fetchExchange], preferGetMethod: false, fetchOptions: { headers } });
  let after = null;
  let rows = 0;
  let total;
  do {
    const { data, error } = await client.query(risks, { first: 5, after }).toPromise();
    if (error) throw error;
    ({ totalCount: total } = data.risks);
    rows += data.risks.edges.length;
    after = data.risks.pageInfo.hasNextPage ? data.risks.pageInfo.endCursor : null;
  } while (after);
  if (rows !== Number(total) || rows === 0) throw new Error(`${rows} of ${total} risks came`);
  const refused = await client.query('{ risks(first: 201) { totalCount } }', {}).toPromise();
  if (refused.error?.graphQLErrors[0]?.extensions.code !== 'page-size-invalid') throw new Error('A page of 201 was not refused');
  return `${rows} risks by pages of 5`;
}
