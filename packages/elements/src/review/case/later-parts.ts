export { templates, transferTarget } from './decision-more.ts';
export { versionOf, versions } from './document-versions.ts';
export { elsewhere, provenance } from './opinion-asides.ts';
export { suspendedPlaces } from './suspended-places.ts';
export { changesIn } from './value-changes.ts';
