package io.recourse.orders.csv;

/** A row that cannot be kept, with its column and the reason. */
final class RowRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String field;

  RowRefused(String field, String reason) {
    super(reason, null, false, false);
    this.field = field;
  }

  String field() {
    return field;
  }
}
