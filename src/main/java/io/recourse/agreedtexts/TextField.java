package io.recourse.agreedtexts;

import java.util.List;

/**
 * One part of a text that is written for itself.
 *
 * @param name within its text, stable
 * @param group what stands together with it, in words; may be empty
 * @param label in the words of the reader
 * @param choices the only values it may have; empty for any
 * @param language BCP 47, of its words; null where it has none
 */
public record TextField(
    String name,
    String group,
    String label,
    Form form,
    List<Choice> choices,
    String language,
    String value) {

  /** How it is written; what is FIXED is read only and goes into each version. */
  public enum Form {
    LINE,
    TEXT,
    NUMBER,
    CHOICE,
    FIXED
  }

  /** A value and how it is said. */
  public record Choice(String value, String label) {}

  public static TextField of(
      String name, String group, String label, Form form, String language, String value) {
    return new TextField(name, group, label, form, List.of(), language, value);
  }

  /** The value as people read it. */
  public String said() {
    return said(value);
  }

  String said(String other) {
    return choices.stream()
        .filter(one -> one.value().equals(other))
        .map(Choice::label)
        .findFirst()
        .orElse(other);
  }

  TextField saying(String other) {
    return new TextField(name, group, label, form, choices, language, other);
  }
}
