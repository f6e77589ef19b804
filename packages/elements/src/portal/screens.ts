import type { Role } from '@acct-forms/core';
import type { TemplateResult } from 'lit';

/** What a screen may ask of the portal. */
export interface ScreenState {
  /** The rest of the route: a section, a field path or a case id; empty where there is none. */
  readonly place: string;
  /** What stands behind `?` in the route, `view=overdue`; empty where there is none. */
  readonly query: string;
  /** What the screen is called. */
  readonly title: string;
  /** The user name just registered. */
  readonly username: string;
  /** Why somebody is at the login. */
  readonly reason: '' | 'registered' | 'expired' | 'idle' | 'left' | 'left-here';
}

/** One screen of the portal. */
export interface PortalScreen {
  readonly who: 'anybody' | 'applicant' | 'staff';
  /** Of `staff`: in whose header it stands; without it in everybody's. */
  readonly roles?: readonly Role[];
  /** Names the page; without it the portal's own words for the screen of this name. */
  readonly title?: (lang: string) => string;
  /** Brings the elements that the screen draws; a failed import is tried again on demand. */
  readonly load?: () => Promise<unknown>;
  /** It can be shown before the profile has arrived. */
  readonly withoutProfile?: true;
  /** It takes the whole width of the page. */
  readonly wide?: true;
  readonly render: (state: ScreenState) => TemplateResult;
}

/** Screens by the first word of their route; that of the first page is empty. */
export type PortalScreens = Readonly<Record<string, PortalScreen>>;
