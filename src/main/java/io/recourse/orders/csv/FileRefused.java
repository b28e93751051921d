package io.recourse.orders.csv;

import io.recourse.common.Phrase;

/** A file that cannot be read (on), with a reason for the person who sent it. */
final class FileRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Phrase reason;

  private FileRefused(Phrase reason, Throwable cause) {
    super(reason.english(), cause);
    this.reason = reason;
  }

  static void because(Phrase reason) {
    throw new FileRefused(reason, null);
  }

  static FileRefused after(long row, Exception cause) {
    return new FileRefused(Phrase.of("import.unreadable", row), cause);
  }

  Phrase reason() {
    return reason;
  }
}
