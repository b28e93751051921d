package io.recourse.worklist;

import io.recourse.common.Phrase;

/** A value that does not keep its field's rules; the phrase completes "this field …". */
final class FieldRefused extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Phrase phrase;

  FieldRefused(String key, Object... facts) {
    super(key, null, false, false);
    this.phrase = Phrase.of(key, facts);
  }

  static void unless(boolean kept, String key, Object... facts) throws FieldRefused {
    if (!kept) {
      throw new FieldRefused(key, facts);
    }
  }

  Phrase phrase() {
    return phrase;
  }
}
