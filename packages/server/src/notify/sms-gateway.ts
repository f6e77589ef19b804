import { createHmac } from 'node:crypto';
import type { Driver } from './create-notifier.ts';
import { DeliveryError } from './notifier.ts';

/** Milliseconds. */
const patience = 10_000;

export interface SmsConfig {
  readonly url: string;
  readonly secret: string;
}

/** `t=<seconds since 1970>,v1=<hex>`: HMAC-SHA-256 over `<t>.<body>` with the shared secret. */
export function signature(secret: string, at: number, body: string): string {
  const mac = createHmac('sha256', secret).update(`${at}.${body}`).digest('hex');
  return `t=${at},v1=${mac}`;
}

/**
 * POSTs `{ id, to, text }` as JSON, signed; any 2xx is delivered. `id` is sent as `Idempotency-Key` too: a gateway
 * that knows it already answers 2xx and sends nothing, which an answer that was lost depends on.
 */
export function createSmsGateway({ url, secret }: SmsConfig): Driver {
  return {
    async send({ id, recipient, body: text }) {
      const body = JSON.stringify({ id, to: recipient, text });
      const answer = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'idempotency-key': id,
          'x-signature': signature(secret, Math.floor(Date.now() / 1000), body),
        },
        body,
        // A redirect would carry the number elsewhere.
        redirect: 'manual',
        signal: AbortSignal.timeout(patience),
      }).catch((cause: unknown) => {
        const late = cause instanceof DOMException && cause.name === 'TimeoutError';
        throw new DeliveryError(late ? 'timeout' : 'unreachable', { cause });
      });
      await answer.body?.cancel();
      if (!answer.ok) throw new DeliveryError(`http-${answer.status}`);
    },
  };
}
