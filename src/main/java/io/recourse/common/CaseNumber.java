package io.recourse.common;

import java.util.regex.Pattern;

/** The number by which customer, staff and engine name one case; it survives every conversion. */
public record CaseNumber(String value) {

  private static final Pattern FORM = Pattern.compile("RC-\\d{6,12}");

  public CaseNumber {
    if (value == null || !FORM.matcher(value).matches()) {
      throw Problem.notFound("case.unknown");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
