import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const candidates = [
  process.env.FIREFOX_PATH,
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** What Firefox is started with: a Chinese reader’s languages, and asking no other host for anything. */
export const firefoxPreferences = {
  'intl.accept_languages': 'zh-CN',
  'app.update.disabledForTesting': true,
  'browser.safebrowsing.update.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
};

/** The path of an installed Firefox, or undefined. FIREFOX_PATH wins. */
export function findFirefox() {
  return candidates.find((path) => path !== undefined && existsSync(path));
}

/** As `findFirefox`, installed first where apt can (Debian as root); elsewhere its absence is said, and Chromium alone tests. */
export function ensureFirefox() {
  const found = findFirefox();
  if (found) return found;
  if (existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    console.log('No Firefox found: installing Debian’s firefox-esr with apt-get.');
    try {
      execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
      execFileSync('apt-get', ['install', '-y', '-qq', 'firefox-esr'], {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    } catch {
      // Said below.
    }
  }
  const installed = findFirefox();
  if (!installed) console.log('No Firefox found: the elements are tested in Chromium alone.');
  return installed;
}
