import { accountingPositions } from './accounting-positions.ts';
import { accountingPosts } from './accounting-posts.ts';
import { accountingTitles } from './accounting-titles.ts';
import type { CodeTable } from './code-table.ts';
import { degrees } from './degrees.ts';
import { economicTypes } from './economic-types.ts';
import { educationLevels } from './education-levels.ts';
import { ethnicGroups } from './ethnic-groups.ts';
import { idDocumentTypes } from './id-document-types.ts';
import { industries } from './industries.ts';
import { talentLevels, titleKinds } from './local-tables.ts';
import { personnelTypes } from './personnel-types.ts';
import { politicalStatuses } from './political-statuses.ts';
import { qualificationLevels } from './qualification-levels.ts';
import { qualificationRoutes } from './qualification-routes.ts';
import { sexes } from './sexes.ts';
import { talentProgrammes } from './talent-programmes.ts';

/** The table without some of its options: they stay readable in old records, but are no longer offered. */
export function retire(table: CodeTable, codes: readonly string[]): CodeTable {
  return {
    id: table.id,
    items: table.items.map((item) => (codes.includes(item.code) ? { ...item, retired: true } : item)),
  };
}

/** The tables that the standard sections name, `countries` aside; a profile may put another in place of each. */
export const standardTables = {
  accountingPositions,
  accountingPosts,
  accountingTitles,
  degrees,
  economicTypes: {
    id: economicTypes.id,
    items: [{ code: '00', name: '无' }, ...economicTypes.items],
  },
  educationLevels,
  ethnicGroups,
  idDocumentTypes,
  industries,
  personnelTypes,
  politicalStatus: politicalStatuses,
  qualificationLevels: retire(qualificationLevels, ['none']),
  sex: retire(sexes, ['0', '9']),
  talentLevels,
  talentProgrammes: retire(talentProgrammes, ['none']),
  titleKinds,
  titleRoutes: qualificationRoutes,
} satisfies Record<string, CodeTable>;
