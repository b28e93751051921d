package io.recourse.orders.csv;

/** A file that cannot be read (on), with a reason for the person who sent it. */
final class FileRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private FileRefused(String reason, Throwable cause) {
    super(reason, cause);
  }

  static void because(String reason) {
    throw new FileRefused(reason, null);
  }

  static FileRefused after(long row, Exception cause) {
    return new FileRefused("The file is not readable CSV after row " + row + ".", cause);
  }
}
