import { describe, expect, test } from 'vitest';
import { languageOfNotice, noticeTextOf } from './notice-text.js';

const data = {
  ...{ language: 'en', customerName: 'Alfreds Futterkiste', campaignSubject: 'Our prices in 2027' },
  ...{ postsOn: '2026-11-30', sellerName: 'Acme Ltd', unsubscribeUrl: 'https://acme.example/links/unsubscribe/a.b' },
};

describe('a notice', () => {
  test.each([
    ['en', 'A letter is on its way: Our prices in 2027', '30 November 2026'],
    ['lv', 'Jums nosūtīta vēstule: Our prices in 2027', '2026. gada 30. novembris'],
    ['de', 'Ein Brief ist unterwegs: Our prices in 2027', '30. November 2026'],
  ])('says in %s which letter is posted when', (language, subject, day) => {
    const notice = noticeTextOf({ ...data, language });

    expect(notice.subject).toBe(subject);
    for (const said of [notice.text, notice.html]) {
      for (const part of [day, 'Alfreds Futterkiste', 'Acme Ltd', data.unsubscribeUrl]) expect(said).toContain(part);
    }
    expect(notice.html).toContain(`<html lang="${language}"`);
  });

  test('takes a region’s language, and English for one that it has no words in', () => {
    expect(['de-AT', 'LV', 'fr', '', 'constructor'].map(languageOfNotice)).toEqual(['de', 'lv', 'en', 'en', 'en']);
  });

  test('shows what looks like HTML as it is', () => {
    const { html } = noticeTextOf({ ...data, customerName: `<script>"&'`, unsubscribeUrl: 'https://a/?a=1&b="' });

    expect(html).toContain('<bdi>&lt;script&gt;&quot;&amp;&#39;</bdi>');
    expect(html).toContain('href="https://a/?a=1&amp;b=&quot;"');
    expect(html).not.toContain('<script>');
  });

  test('does not take a name for a field of the text', () => {
    expect(noticeTextOf({ ...data, customerName: '{day} $& $1' }).text).toContain('Dear {day} $& $1,');
  });

  test('keeps a name that runs from right to left from turning what is around it', () => {
    const { text, html } = noticeTextOf({ ...data, customerName: 'שלום בע״מ' });

    expect(text).toContain('Dear \u2068שלום בע״מ\u2069,');
    expect(html).toContain('Dear <bdi>שלום בע״מ</bdi>,');
  });

  test('says names of 300 characters whole, and cuts a subject between characters', () => {
    const name = '👩‍👩‍👧'.repeat(300);
    const { subject, text } = noticeTextOf({ ...data, customerName: name, campaignSubject: name });

    expect(text).toContain(`Dear ${name},`);
    expect(subject).toBe(`A letter is on its way: ${'👩‍👩‍👧'.repeat(125)}…`);
  });

  test('has one line for a name and a subject of several', () => {
    const { subject, text } = noticeTextOf({ ...data, campaignSubject: 'A\r\nBcc: x', customerName: 'B\n\nC' });

    expect(subject).toBe('A letter is on its way: A Bcc: x');
    expect(text).toContain('Dear B C,');
  });
});
