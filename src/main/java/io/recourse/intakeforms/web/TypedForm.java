package io.recourse.intakeforms.web;

import io.recourse.common.Problem;
import io.recourse.intakeforms.FormName;
import io.recourse.intakeforms.NewIntakeForm;
import java.time.DateTimeException;
import java.time.LocalDate;

/** A new form as its author typed it. */
record TypedForm(
    String key,
    String english,
    String simplified,
    String traditional,
    String category,
    Boolean byLinkOnly,
    String from,
    String until) {

  static final TypedForm NONE = new TypedForm(null, null, null, null, null, null, null, null);

  /**
   * @throws Problem INVALID for what is no day
   */
  NewIntakeForm read() {
    return new NewIntakeForm(
        orNull(key),
        new FormName(orNull(english), orNull(simplified), orNull(traditional)),
        orNull(category),
        Boolean.TRUE.equals(byLinkOnly),
        day("/from", from),
        day("/until", until));
  }

  private static LocalDate day(String pointer, String words) {
    try {
      return orNull(words) == null ? null : LocalDate.parse(words.strip());
    } catch (DateTimeException e) {
      throw Problem.invalid(pointer, "absence.day", words);
    }
  }

  private static String orNull(String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }
}
