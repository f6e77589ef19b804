/** 清除本机数据 was asked for. Whoever keeps the session cancels it and does so; else the element itself does. */
export class AcctClearLocalEvent extends Event {
  static readonly type = 'acct-clear-local';
  constructor() {
    super(AcctClearLocalEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}
