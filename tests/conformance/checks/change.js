// A real change of a real record, by REST: an issue that mattered is retired, or one that did not matter does.
export async function changeAnIssue({ address, headers }) {
  const issues = new URL('api/context/issues', address);
  const { items } = await answer(await fetch(`${issues}?first=1`, { headers }));
  const read = await fetch(`${issues}/${items[0].id}`, { headers });
  const issue = await answer(read);
  const [verb, body] = issue.state === 'relevant'
    ? ['retirement', { reason: 'It has passed, the check says.' }]
    : ['relevance', { relevant: true, reason: 'It matters again, the check says.' }];
  await answer(await fetch(`${issues}/${issue.id}/${verb}`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', 'if-match': read.headers.get('etag') },
    body: JSON.stringify(body),
  }));
  return issue.id;
}

async function answer(response) {
  const body = await response.text();
  if (!response.ok) throw new Error(`${response.status} ${body}`);
  return JSON.parse(body);
}
