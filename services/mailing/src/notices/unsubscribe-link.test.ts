import { describe, expect, test } from 'vitest';
import { openUnsubscription, sealUnsubscription, type Unsubscription } from './unsubscribe-link.js';
import { unsubscribeLink } from './unsubscribe-links.js';

const keys = [{ keyId: 'k', secret: 'the-secret-of-links' }];
const wanted = { campaignId: 'c-1', customerId: 'a-1', address: 'o"<b>@customers.example' };
const token = sealUnsubscription(keys, wanted);
const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};
const oneClick = form({ 'List-Unsubscribe': 'One-Click' });

function link() {
  const acted: Unsubscription[] = [];
  return { acted, ...unsubscribeLink(keys, async (unsubscription) => void acted.push(unsubscription)) };
}

test('a link says whom it takes off what, and nobody else can make one', () => {
  expect(token).toMatch(/^[\w.-]+$/);
  expect(openUnsubscription(keys, token)).toEqual(wanted);
  expect(openUnsubscription([{ keyId: 'k', secret: 'the-secret-of-others' }], token)).toBeUndefined();
  for (const forged of [`${token}x`, token.slice(1), `x${token}`, '', '.', `${token}.`])
    expect(openUnsubscription(keys, forged)).toBeUndefined();
});

describe('an unsubscribe link', () => {
  test('asks whoever looks at it, and does nothing', async () => {
    const { show, acted } = link();

    const { status, html } = await show(token);

    expect(status).toBe(200);
    expect(html).toContain('o&quot;&lt;b&gt;@customers.example');
    expect(html).toContain('<input type="hidden" name="List-Unsubscribe" value="One-Click">');
    expect(acted).toEqual([]);
  });

  test('takes the address off by one click', async () => {
    const { act, acted } = link();

    expect((await act(token, oneClick)).status).toBe(200);

    expect(acted).toEqual([wanted]);
  });

  test('does nothing for a POST that says something else, or a token that is not ours', async () => {
    const { act, show, acted } = link();

    expect((await act(token, form({}))).status).toBe(400);
    expect((await act(`${token}x`, oneClick)).status).toBe(404);
    expect((await show('x')).status).toBe(404);
    expect(acted).toEqual([]);
  });
});
