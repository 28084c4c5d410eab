import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync, cpSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { generate } from '@graphql-codegen/cli';
import { buildClientSchema, getIntrospectionQuery, printSchema } from 'graphql';

export async function compile(product) {
  const types = await codegen(product);
  const schema = await introspected(product);
  return `${types} lines of types, ${relay(product, schema)} artifacts`;
}

// From the server, as somebody would who has nothing but an address and a token.
async function codegen({ graphql, headers, work }) {
  const file = join(work, 'types.ts');
  await generate({
    schema: [{ [graphql]: { headers } }],
    documents: [new URL('../codegen/*.graphql', import.meta.url).pathname],
    generates: { [file]: { plugins: ['typescript', 'typescript-operations'] } },
    silent: true,
  }, true);
  const text = readFileSync(file, 'utf8');
  if (!text.includes('RisksOfTodayQuery')) throw new Error('The types of the operation are missing');
  return text.split('\n').length;
}

async function introspected({ graphql, headers, work }) {
  const answer = await fetch(graphql, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ query: getIntrospectionQuery() }),
  });
  const { data, errors } = await answer.json();
  if (errors) throw new Error(JSON.stringify(errors));
  const file = join(work, 'schema.graphql');
  writeFileSync(file, printSchema(buildClientSchema(data)));
  return file;
}

function relay({ work }, schema) {
  const src = join(work, 'relay');
  cpSync(new URL('../relay', import.meta.url).pathname, src, { recursive: true });
  mkdirSync(join(src, '__generated__'));
  const config = join(work, 'relay.config.json');
  writeFileSync(config, JSON.stringify({ src, schema, language: 'typescript', artifactDirectory: join(src, '__generated__') }));
  const compiler = createRequire(import.meta.url).resolve('relay-compiler/cli.js');
  execFileSync(process.execPath, [compiler, config], { cwd: work, stdio: ['ignore', 'ignore', 'inherit'] });
  return readdirSync(join(src, '__generated__')).length;
}
