package io.recourse.worklist;

import io.recourse.worklist.FormField.Bounds;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The rules of one scalar field; space around a text is no part of it, as in the form. */
final class FieldRules {

  /** Longer texts are refused even where the form sets no limit. */
  static final int LONGEST_TEXT = 10_000;

  private static final int LONGEST_FILE = 255;

  private FieldRules() {}

  static Object keep(FormField field, Object value, Map<String, ?> prefilled) throws FieldRefused {
    return switch (field.kind()) {
      case NUMBER -> number(field.bounds(), value);
      case CHECKBOX -> checkbox(field.required(), value);
      case CHOICE, CHOICES -> choice(field, value, prefilled);
      case FILES -> file(value);
      case DATE -> moment(value, DateTimeFormatter.ISO_LOCAL_DATE, "field.date");
      case TIME -> moment(value, DateTimeFormatter.ISO_TIME, "field.time");
      case DATE_TIME -> moment(value, DateTimeFormatter.ISO_DATE_TIME, "field.dateTime");
      default -> text(field.bounds(), value);
    };
  }

  private static String text(Bounds bounds, Object value) throws FieldRefused {
    String text = printable(value);
    int length = text.strip().length();
    int longest = bounds.maxLength() == null ? LONGEST_TEXT : bounds.maxLength();
    FieldRefused.unless(length <= longest, "field.tooLong", longest);
    int withSpace = Math.max(longest, LONGEST_TEXT);
    FieldRefused.unless(text.length() <= withSpace, "field.tooLong", withSpace);
    FieldRefused.unless(
        bounds.minLength() == null || length >= bounds.minLength(),
        "field.tooShort",
        bounds.minLength());
    FieldRefused.unless(
        bounds.pattern() == null || bounds.pattern().matcher(text.strip()).find(), "field.form");
    return text;
  }

  /** The name under which it is known; whether there is such a file, its keeper says. */
  private static String file(Object value) throws FieldRefused {
    String name = printable(value);
    FieldRefused.unless(name.length() <= LONGEST_FILE, "field.tooLong", LONGEST_FILE);
    return name;
  }

  private static String printable(Object value) throws FieldRefused {
    FieldRefused.unless(value instanceof String, "field.text");
    String text = (String) value;
    FieldRefused.unless(
        text.codePoints()
            .noneMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE),
        "field.notText");
    return text;
  }

  private static Number number(Bounds bounds, Object value) throws FieldRefused {
    BigDecimal number = decimal(value);
    FieldRefused.unless(
        bounds.decimals() == null || number.scale() <= bounds.decimals(),
        bounds.decimals() != null && bounds.decimals() == 0 ? "field.whole" : "field.decimals",
        bounds.decimals());
    FieldRefused.unless(
        bounds.min() == null || number.compareTo(bounds.min()) >= 0, "field.atLeast", bounds.min());
    FieldRefused.unless(
        bounds.max() == null || number.compareTo(bounds.max()) <= 0, "field.atMost", bounds.max());
    return narrow(number);
  }

  private static BigDecimal decimal(Object value) throws FieldRefused {
    FieldRefused.unless(value instanceof Number, "field.number");
    try {
      BigDecimal number = new BigDecimal(value.toString()).stripTrailingZeros();
      FieldRefused.unless(number.precision() - number.scale() <= 18, "field.hugeNumber");
      return number;
    } catch (NumberFormatException notFinite) {
      throw new FieldRefused("field.number");
    }
  }

  private static Number narrow(BigDecimal number) {
    if (number.scale() > 0) {
      return number;
    }
    long whole = number.longValueExact();
    return whole == (int) whole ? (Number) Integer.valueOf((int) whole) : (Number) whole;
  }

  private static Boolean checkbox(boolean required, Object value) throws FieldRefused {
    FieldRefused.unless(value instanceof Boolean, "field.boolean");
    FieldRefused.unless(!required || Boolean.TRUE.equals(value), "field.ticked");
    return (Boolean) value;
  }

  private static Object choice(FormField field, Object value, Map<String, ?> prefilled)
      throws FieldRefused {
    FieldRefused.unless(options(field, prefilled).contains(comparable(value)), "field.noOption");
    return value;
  }

  private static List<Object> options(FormField field, Map<String, ?> prefilled) {
    return field
        .choices()
        .key()
        .<Object>map(prefilled::get)
        .map(given -> given instanceof Collection<?> list ? List.<Object>copyOf(list) : List.of())
        .orElse(field.choices().values())
        .stream()
        .map(option -> option instanceof Map<?, ?> labelled ? labelled.get("value") : option)
        .map(FieldRules::comparable)
        .toList();
  }

  private static Object comparable(Object value) {
    return value instanceof Integer || value instanceof Long || value instanceof BigDecimal
        ? new BigDecimal(value.toString()).stripTrailingZeros()
        : value;
  }

  private static String moment(Object value, DateTimeFormatter form, String key)
      throws FieldRefused {
    String text = printable(value);
    try {
      var parsed = form.parse(text);
      FieldRefused.unless(
          form != DateTimeFormatter.ISO_LOCAL_DATE || LocalDate.from(parsed).getYear() < 10_000,
          key);
      return text;
    } catch (DateTimeException notAMoment) {
      throw new FieldRefused(key);
    }
  }
}
