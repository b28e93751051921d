package io.recourse.worklist;

/** A value that does not keep its field's rules; the message completes "this field …". */
final class Refused extends Exception {

  private static final long serialVersionUID = 1L;

  Refused(String message) {
    super(message, null, false, false);
  }

  static void unless(boolean kept, String message) throws Refused {
    if (!kept) {
      throw new Refused(message);
    }
  }
}
