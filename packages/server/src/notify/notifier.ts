/** Delivers one message outside the system; rejects when it could not. */
export interface Notifier {
  send(message: {
    readonly channel: 'sms';
    readonly recipient: string;
    readonly body: string;
  }): Promise<void>;
}

/** For demonstration: prints what would be sent. */
export function createConsoleNotifier(write: (line: string) => void): Notifier {
  return {
    async send({ channel, recipient, body }) {
      write(`\n[${channel}] ${recipient}: ${body}\n`);
    },
  };
}

/** For installations without a gateway: keeps everything waiting. */
export const noNotifier: Notifier = {
  async send() {
    throw new Error('no gateway is configured');
  },
};
