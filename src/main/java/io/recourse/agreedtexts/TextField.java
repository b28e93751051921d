package io.recourse.agreedtexts;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  /**
   * How it is written. MANY is any of the choices, with spaces between. DATA is for exchange: pages
   * write it part by part. What is FIXED is read only and goes into each version; what is NOTED the
   * sort writes itself ({@link AgreedKind#noted}).
   */
  public enum Form {
    LINE,
    TEXT,
    NUMBER,
    CHOICE,
    MANY,
    DATA,
    NOTED,
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
    return form == Form.MANY || form == Form.NOTED
        ? values(other).map(this::labelled).collect(Collectors.joining(", "))
        : labelled(other);
  }

  /** Whether it is one of those that the field has. */
  public boolean has(String choice) {
    return values(value).anyMatch(choice::equals);
  }

  private static Stream<String> values(String all) {
    return Stream.of(all.split("\\s+")).filter(one -> !one.isEmpty());
  }

  private String labelled(String other) {
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
