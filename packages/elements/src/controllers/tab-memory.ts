import { tabPrefix } from './forget-tab.ts';

/** Keeps something in this tab until the session ends; a browser without storage forgets it with the page. */
export function keepInTab(name: string, value: unknown): void {
  try {
    sessionStorage.setItem(tabPrefix + name, JSON.stringify(value));
  } catch {
    // As said.
  }
}

/** What was kept under a name in this tab. */
export function keptInTab<T>(name: string): T | undefined {
  try {
    return (JSON.parse(sessionStorage.getItem(tabPrefix + name) ?? 'null') as T | null) ?? undefined;
  } catch {
    return undefined;
  }
}
