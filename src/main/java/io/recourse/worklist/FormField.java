package io.recourse.worklist;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One field of a form with the rules its value must keep.
 *
 * @param hide when nobody sees the field; then it is not demanded
 * @param fixed disabled: whatever a client sends for it is dropped
 * @param readOnly sent back as it came, such as the number of a line; nobody types it
 */
record FormField(
    String key,
    Kind kind,
    boolean required,
    boolean fixed,
    boolean readOnly,
    Bounds bounds,
    Choices choices,
    HideCondition hide,
    List<FormField> children) {

  /** The JSON shape of a value. */
  enum Kind {
    TEXT,
    NUMBER,
    CHECKBOX,
    CHOICE,
    CHOICES,
    DATE,
    TIME,
    DATE_TIME,
    FILES,
    GROUP,
    LIST
  }

  boolean isEntered() {
    return !fixed && !readOnly && kind != Kind.GROUP && kind != Kind.LIST;
  }

  /** Length limits of texts, value limits and decimals of numbers; null where none. */
  record Bounds(
      Integer minLength,
      Integer maxLength,
      Pattern pattern,
      BigDecimal min,
      BigDecimal max,
      Integer decimals) {}

  /** Options written in the form, or the key under which the prefilled values hold them. */
  record Choices(List<Object> values, Optional<String> key) {}
}
