import '@acct-forms/elements/styles/tokens.css';
import './page.css';
import { PortalApp } from './portal-app.ts';

customElements.define('portal-app', PortalApp);
