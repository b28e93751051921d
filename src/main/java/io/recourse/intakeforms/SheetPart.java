package io.recourse.intakeforms;

import java.util.List;

/**
 * One thing on the sheet of a form, in the words of its reader.
 *
 * @param key of the field; empty for mere words
 * @param hint below the field; empty for none
 * @param longest length of a text; null for none
 * @param initial what is filled in or chosen at first
 */
public record SheetPart(
    Kind kind,
    String key,
    String label,
    String hint,
    boolean required,
    Integer longest,
    List<Option> options,
    List<String> initial) {

  /** How it is asked for; the types of form-js that a page without script can show. */
  public enum Kind {
    WORDS,
    LINE,
    TEXT,
    NUMBER,
    CHECK,
    SELECT,
    RADIO,
    SEVERAL,
    DAY
  }

  /** One choice. */
  public record Option(String value, String label) {}

  public boolean asks() {
    return kind != Kind.WORDS;
  }

  /** The label of a choice; what is none is said as it stands. */
  String said(String value) {
    return options.stream()
        .filter(one -> one.value().equals(value))
        .map(Option::label)
        .findFirst()
        .orElse(value);
  }
}
