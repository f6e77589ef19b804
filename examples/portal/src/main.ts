import '@acct-forms/elements/styles/tokens.css';
import './page.css';
import { PortalApp } from './portal-app.ts';
import { chosenProfile } from './profiles.ts';

// Not awaited here: another province's chunk waits for this one.
void chosenProfile().then((profile) => {
  PortalApp.profile = profile;
  customElements.define('portal-app', PortalApp);
});
