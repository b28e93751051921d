package io.recourse.portal.web;

import io.recourse.common.Problem;

/** What the page that asks for a code says of the last code. */
public enum CodeSaid {
  SENT,
  /** The request itself is in; only what is proved waits. */
  OPENED,
  AGAIN,
  WRONG,
  OVER,
  OFTEN,
  NO_MAIL;

  static CodeSaid of(Problem refused) {
    return refused.kind() == Problem.Kind.TOO_MANY ? OFTEN : NO_MAIL;
  }

  /** Whether the field for the code is to be marked. */
  public boolean isOfField() {
    return this == WRONG || this == OVER;
  }

  public boolean isGood() {
    return this == SENT || this == OPENED || this == AGAIN;
  }
}
