package io.recourse.common;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The number by which customer, staff and engine name one case; it survives every conversion. */
public record CaseNumber(String value) {

  private static final Pattern FORM = Pattern.compile("RC-\\d{6,12}");

  public CaseNumber {
    if (!isOne(value)) {
      throw Problem.notFound("case.unknown");
    }
  }

  /** Whether it is written as a number of a case is. */
  public static boolean isOne(String text) {
    return text != null && FORM.matcher(text).matches();
  }

  /** Those that a text names. */
  public static Stream<CaseNumber> named(String text) {
    return FORM.matcher(text).results().map(found -> new CaseNumber(found.group()));
  }

  @Override
  public String toString() {
    return value;
  }
}
