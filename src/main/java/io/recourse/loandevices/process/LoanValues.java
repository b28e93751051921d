package io.recourse.loandevices.process;

import io.recourse.common.Problem;
import java.util.Map;

/** What people fill into the forms of loans. */
final class LoanValues {

  private LoanValues() {}

  static String words(Map<String, Object> values) {
    Object said = values.get("note");
    return said == null || said.toString().isBlank() ? null : said.toString().strip();
  }

  /**
   * @throws Problem INVALID when it is no number
   */
  static long number(Map<String, Object> values, String key) {
    if (values.get(key) instanceof Number given) {
      return given.longValue();
    }
    throw Problem.invalid("/values/" + key, "field.given");
  }
}
