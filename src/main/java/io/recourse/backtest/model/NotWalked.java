package io.recourse.backtest.model;

import io.recourse.engine.dry.DryStopped;

/** A walk that came to no end. */
final class NotWalked extends Exception {

  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final String element;

  NotWalked(Reason reason, String element) {
    super(reason + " at " + element);
    this.reason = reason;
    this.element = element;
  }

  static NotWalked because(DryStopped stopped) {
    return new NotWalked(Reason.valueOf(stopped.why().name()), stopped.element());
  }

  Reason reason() {
    return reason;
  }

  /** Where; null where that is not known. */
  String element() {
    return element;
  }
}
