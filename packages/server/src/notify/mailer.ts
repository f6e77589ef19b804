import type { Transporter } from 'nodemailer';
import type { Driver } from './create-notifier.ts';
import { DeliveryError } from './notifier.ts';

/** Milliseconds, for each step of a conversation. */
const patience = 10_000;

export interface MailConfig {
  /** `smtp://` or `smtps://`, with user and password where the server asks for them. */
  readonly url: string;
  /** The address that letters come from. */
  readonly from: string;
}

async function connect(url: string, requireTls: boolean): Promise<Transporter> {
  const { createTransport } = await import('nodemailer');
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  return createTransport({
    host: hostname,
    port: Number(port) || (secure ? 465 : 587),
    secure,
    requireTLS: requireTls && !secure,
    ...(username === ''
      ? {}
      : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    pool: true,
    maxConnections: 2,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/** What went wrong, without the words: they may quote the recipient. */
function codeOf(error: unknown): string {
  const { responseCode, code } = error as { responseCode?: unknown; code?: unknown };
  if (typeof responseCode === 'number') return `smtp-${responseCode}`;
  return code === 'ETIMEDOUT' ? 'timeout' : 'unreachable';
}

/** Letters by SMTP, as plain text. `Message-ID` is the letter's own: a mailbox tells a second delivery by it. */
export function createMailer(
  { url, from }: MailConfig,
  { requireTls }: { readonly requireTls: boolean },
): Driver {
  let connected: Promise<Transporter> | undefined;
  const domain = from.slice(from.lastIndexOf('@') + 1);
  return {
    async send({ id, recipient, subject = '', body }) {
      connected ??= connect(url, requireTls);
      try {
        await (
          await connected
        ).sendMail({
          from,
          // As an object: an address is never read as a list of them.
          to: { address: recipient, name: '' },
          subject,
          text: body,
          textEncoding: 'base64',
          messageId: `<${id}@${domain}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
      } catch (cause) {
        throw new DeliveryError(codeOf(cause), { cause });
      }
    },
    close() {
      void connected?.then((transport) => transport.close());
    },
  };
}
