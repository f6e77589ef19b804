import type { Config } from '../config.ts';
import type { Channel } from '../entities/review.ts';
import { DeliveryError, type Letter, type Notifier } from './notifier.ts';
import { createSmsGateway } from './sms-gateway.ts';
import { createMailer } from './mailer.ts';

export interface Driver {
  send(letter: Letter): Promise<void>;
  close?(): void;
}

/** What the configuration names; a demonstration without a gateway prints what would be sent to a phone. */
export function createNotifier(
  { notify, demo, production }: Pick<Config, 'notify' | 'demo' | 'production'>,
  print: (line: string) => void,
): Notifier {
  const drivers = new Map<Channel, Driver>();
  if (notify.sms) drivers.set('sms', createSmsGateway(notify.sms));
  else if (demo) {
    drivers.set('sms', {
      send: async ({ channel, recipient, body }) => print(`\n[${channel}] ${recipient}: ${body}\n`),
    });
  }
  if (notify.mail) drivers.set('email', createMailer(notify.mail, { requireTls: production }));
  return {
    channels: new Set(drivers.keys()),
    async send(letter) {
      const driver = drivers.get(letter.channel);
      if (driver === undefined) throw new DeliveryError('no-gateway');
      await driver.send(letter);
    },
    close() {
      for (const driver of drivers.values()) driver.close?.();
    },
  };
}
