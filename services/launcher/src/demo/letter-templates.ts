export const TEMPLATE_NAME = 'New prices';

/** The demo company's yearly letter, in the languages that it writes. */
export const letterTemplates = [
  {
    name: TEMPLATE_NAME,
    language: 'en',
    subject: 'Our prices for the coming year',
    body: 'Dear {{ contact.name }},\n\nplease find below the prices that will hold for {{ customer.name }} from January on.',
  },
  {
    name: TEMPLATE_NAME,
    language: 'de',
    subject: 'Unsere Preise im kommenden Jahr',
    body: 'Guten Tag {{ contact.name }},\n\nim Folgenden finden Sie die Preise, die ab Januar für {{ customer.name }} gelten.',
  },
  {
    name: TEMPLATE_NAME,
    language: 'lv',
    subject: 'Mūsu cenas nākamajam gadam',
    body: 'Labdien, {{ contact.name }}!\n\nZemāk atradīsiet cenas, kas no janvāra būs spēkā uzņēmumam {{ customer.name }}.',
  },
] as const;
