import { chunksOf } from '@switchboard/kit/database/chunks';
import type { Db } from '@switchboard/kit/database/open-database';
import { isId } from '@switchboard/kit/ids';
import { isText } from '@switchboard/kit/rules';
import { and, asc, desc, lte, sql } from 'drizzle-orm';
import { letterTemplates, type NewLetterTemplate } from './tables.js';
import { LONGEST_NAME } from './texts.js';

export function findTemplates(db: Db, ids: readonly string[]) {
  return db
    .select()
    .from(letterTemplates)
    .where(sql`${letterTemplates.id} = any(${sql.param(ids.filter(isId))}::uuid[])`);
}

/**
 * The newest version of every text of the templates named, in the order of names and languages; of all when none is named.
 * @param at later versions are not looked at.
 */
export function findNewestTemplates(db: Db, names?: readonly string[], at?: Date) {
  return db
    .selectDistinctOn([letterTemplates.name, letterTemplates.language])
    .from(letterTemplates)
    .where(
      and(
        names &&
          sql`${letterTemplates.name} = any(${sql.param(names.filter((name) => isText(name, LONGEST_NAME)))}::text[])`,
        at && lte(letterTemplates.addedAt, at),
      ),
    )
    .orderBy(asc(letterTemplates.name), asc(letterTemplates.language), desc(letterTemplates.version));
}

/** Until the transaction ends nobody else adds a version; readers are not kept. */
export async function holdTemplateVersions(tx: Db): Promise<void> {
  // The table, since a version that is not there yet cannot be locked; texts change too rarely to mind.
  await tx.execute(sql`lock table ${letterTemplates} in share row exclusive mode`);
}

export async function addTemplateVersions(tx: Db, rows: readonly NewLetterTemplate[]): Promise<void> {
  for (const chunk of chunksOf(rows)) await tx.insert(letterTemplates).values(chunk);
}
