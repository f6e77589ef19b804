import '@acct-forms/elements/styles/tokens.css';
import './page.css';
import { PortalApp } from './portal-app.ts';
import { chosenProfile } from './profiles.ts';

PortalApp.profile = await chosenProfile();
customElements.define('portal-app', PortalApp);
