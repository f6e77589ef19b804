import type { FoundElsewhere } from '../review-views.ts';
import { isVisible } from './case-access.ts';
import { departmentView, holdingBureau } from './departments.ts';
import type { Account, Application, Store } from './store.ts';

const mostPlaces = 5;

/** The cases among them that the member of staff may open, and of the others the bureau. */
export function foundElsewhere(
  store: Store,
  staff: Account,
  apps: readonly Application[],
): readonly FoundElsewhere[] {
  return [...apps]
    .sort((a, b) => (b.submittedAt ?? '').localeCompare(a.submittedAt ?? ''))
    .slice(0, mostPlaces)
    .map((app) => ({
      department: departmentView(store.profile, holdingBureau(store.profile, app) ?? 0),
      ...(isVisible(store, app, staff)
        ? { case: { id: app.id, referenceNumber: app.referenceNumber ?? '', state: app.state } }
        : {}),
    }));
}
