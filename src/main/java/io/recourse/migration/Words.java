package io.recourse.migration;

import io.recourse.common.Problem;

/** What people write beside what they do. */
final class Words {

  private static final int LONGEST = 2000;

  private Words() {}

  static String demanded(String pointer, String words) {
    String said = orNone(pointer, words);
    if (said == null) {
      throw Problem.invalid(pointer, "migration.reason", LONGEST);
    }
    return said;
  }

  static String orNone(String pointer, String words) {
    if (words == null || words.isBlank()) {
      return null;
    }
    if (words.strip().length() > LONGEST) {
      throw Problem.invalid(pointer, "migration.reason", LONGEST);
    }
    return words.strip();
  }
}
