package io.recourse.orders.csv;

import io.recourse.common.Phrase;

/** A row that cannot be kept, with its column and the reason. */
final class RowRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String field;
  private final transient Phrase reason;

  RowRefused(String field, Phrase reason) {
    super(reason.english(), null, false, false);
    this.field = field;
    this.reason = reason;
  }

  RowRefused(String field, String key, Object... facts) {
    this(field, Phrase.of(key, facts));
  }

  String field() {
    return field;
  }

  Phrase reason() {
    return reason;
  }
}
