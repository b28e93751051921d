package io.recourse.worklist;

import io.recourse.common.Phrase;

/** A value that does not keep its field's rules; the phrase completes "this field …". */
final class Refused extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Phrase phrase;

  Refused(String key, Object... facts) {
    super(key, null, false, false);
    this.phrase = Phrase.of(key, facts);
  }

  static void unless(boolean kept, String key, Object... facts) throws Refused {
    if (!kept) {
      throw new Refused(key, facts);
    }
  }

  Phrase phrase() {
    return phrase;
  }
}
