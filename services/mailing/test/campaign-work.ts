import { randomUUID } from 'node:crypto';
import { openDatabase } from '@switchboard/kit/database/open-database';
import { type AskGraph, GraphError, type Question } from '@switchboard/kit/graph-client';
import { newId } from '@switchboard/kit/ids';
import { createPdfCompiler } from '@switchboard/kit/typst/pdf-compiler';
import type { Viewer } from '@switchboard/kit/viewer';
import { prepareNextCheck } from '../src/checking/prepare-next-check.js';
import { mergeNextLetters } from '../src/letters/merge-next-letters.js';
import type { MailingWork } from '../src/mailing-work.js';
import { type MailingAlone, now, sender, textOf } from './mailing-system.js';

export const clerk: Viewer = { subject: 'test-clerk', kind: 'person', roles: ['mailing-clerk'], scopes: [] };

/** A customer as the graph answers of them. */
export type GraphCustomer = ReturnType<typeof customerOf>;

export function customerOf(number: string, change: object = {}) {
  return {
    ...{ id: newId(), number, name: `Company ${number}`, language: 'en', phone: null as string | null },
    contacts: [{ name: 'Maria Anders', title: null, email: `${number.toLowerCase()}@customer.example` }],
    addresses: [addressOf(`Street ${number}`)],
    accountManager: { name: 'Ilze', email: 'ilze@switchboard.example' },
    contracts: [contractOf('ACTIVE')],
    ...change,
  };
}

export const addressOf = (line: string, change: object = {}) => ({
  ...{ kind: 'OFFICE', lines: [line], postalCode: '10115', city: 'Berlin', region: null, countryCode: 'DE' },
  ...change,
});

export const contractOf = (state: 'DRAFT' | 'ACTIVE' | 'ENDED', number = 'C-1') => ({
  ...{ id: newId(), number, state, validFrom: '2026-01-01', validTo: null },
});

/** What a query that asks for contracts of some states gets. */
function answerOf(customer: GraphCustomer, states: readonly string[] | undefined) {
  const { contracts, ...rest } = customer;
  const firstIn = (wanted: readonly string[]) => ({
    nodes: contracts.filter(({ state }) => wanted.includes(state)).slice(0, 1),
  });
  return { ...rest, active: firstIn(['ACTIVE']), ...(states && { askedFor: firstIn(states) }) };
}

/** Answers mailing's questions about these customers as the graph does, the newest first; it can be down. */
export function graphOf(customers: readonly GraphCustomer[]) {
  const state = { isDown: false, asked: 0 };
  const answer = ({ query, variables }: Question): unknown => {
    const { after, ids, number, contractStates } = variables as Asked;
    const found = (customer: GraphCustomer | undefined) => (customer ? answerOf(customer, contractStates) : null);
    if (query.includes('customersByIds'))
      return { customersByIds: ids?.map((id) => found(customers.find((customer) => customer.id === id))) };
    if (query.includes('customer(number')) return { customer: found(customers.find((each) => each.number === number)) };
    const from = after ? Number(after) : 0;
    const hasNextPage = from + 100 < customers.length;
    const pageInfo = { hasNextPage, endCursor: String(from + 100) };
    return { customers: { nodes: customers.slice(from, from + 100).map(found), pageInfo } };
  };
  const askGraph = (async (question: Question) => {
    state.asked += 1;
    if (state.isDown) throw new GraphError('GRAPH_UNREACHABLE');
    return answer(question);
  }) as AskGraph;
  return { askGraph, state };
}

interface Asked {
  readonly after?: string | null;
  readonly ids?: readonly string[];
  readonly number?: string;
  readonly contractStates?: readonly string[];
}

/** Campaigns over mailing alone: acts by the graph's mutations, work step by step. */
export async function startCampaignWork(alone: MailingAlone) {
  const database = openDatabase(alone.settings.databaseUrl, { max: 4, onStatement: () => {} });
  const compiler = createPdfCompiler();
  const ask = async (name: string, input: object, viewer = clerk) => {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const { data, errors } = await alone.ask<{ readonly act: Acted }>(
      `mutation ($input: ${type}!) { act: ${name}(input: $input) {
        campaign { id number state check { id } } userErrors { code path } } }`,
      { input: { idempotencyKey: randomUUID(), ...input } },
      viewer,
    );
    if (!data) throw new Error(JSON.stringify(errors));
    return data.act;
  };
  const workOf = (askGraph: AskGraph, at = now): MailingWork => ({ database, askGraph, compiler, sender, now: at });
  return {
    ask,
    compiler,
    workOf,
    check: (askGraph: AskGraph, at = now) => untilNone(() => prepareNextCheck(workOf(askGraph, at))),
    merge: (askGraph: AskGraph, at = now) => untilNone(() => mergeNextLetters(workOf(askGraph, at))),
    /** A template of its own and a campaign with it. */
    async draft(audience: object, { body, ...change }: { readonly body?: string } & object = {}) {
      const templateName = `T${randomUUID().slice(0, 8)}`;
      await alone.addTemplates([textOf({ name: templateName, ...(body && { body }) })]);
      const draft = { name: 'Autumn', templateName, defaultLanguage: 'en', postsOn: '2099-11-30', audience, ...change };
      const { campaign, userErrors } = await ask('draftCampaign', draft);
      if (!campaign) throw new Error(JSON.stringify(userErrors));
      return campaign.number;
    },
    async letters(number: string) {
      return alone.sql<{ customerId: string; state: string; codes: string }[]>`
        select l.customer_id as "customerId", l.state, coalesce((select string_agg(concat_ws(' ', f->>'code', f->>'field'), ', ')
          from jsonb_array_elements(l.findings) f), '') as codes
        from letters l join campaigns c on c.id = l.campaign_id where c.number = ${number} order by l.id`;
    },
    async stop() {
      compiler.stop();
      await database.close();
    },
  };
}

interface Acted {
  readonly campaign: {
    readonly id: string;
    readonly number: string;
    readonly state: string;
    readonly check: { readonly id: string } | null;
  } | null;
  readonly userErrors: readonly { readonly code: string; readonly path: readonly string[] }[];
}

async function untilNone(step: () => Promise<boolean>): Promise<number> {
  let count = 0;
  while (await step()) count += 1;
  return count;
}
