package io.recourse.worklist;

import io.recourse.common.Phrase;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Judges submitted values by the form they answer, whichever client sent them. Unknown keys and
 * wrong types are refused; empty means absent; the result holds only what the form asks for.
 */
public final class FormCheck {

  /** Rows of one list beyond this are refused. */
  public static final int MOST_ROWS = 500;

  private static final int MOST_ERRORS = 100;

  private final Map<String, ?> prefilled;
  private final List<FieldError> errors = new ArrayList<>();

  private FormCheck(Map<String, ?> prefilled) {
    this.prefilled = prefilled;
  }

  public static Map<String, Object> check(Form form, Map<String, ?> values) {
    return check(form, values, Map.of());
  }

  /**
   * @param prefilled the values the form started with; holds the options of fields that take them
   *     from data
   * @return the checked values: texts, booleans, {@code Integer}, {@code Long}, {@code BigDecimal},
   *     lists and maps of these
   * @throws Problem INVALID with one pointer per bad field, below {@code /values}
   */
  public static Map<String, Object> check(
      Form form, Map<String, ?> values, Map<String, ?> prefilled) {
    FormCheck check = new FormCheck(prefilled);
    Map<String, Object> clean =
        check.object(form.fields(), values, "/values", FormScope.of(check.facts(form, values)));
    if (!check.errors.isEmpty()) {
      throw Problem.invalid(check.errors);
    }
    return clean;
  }

  /** What conditions read: the answers, and beside them what the form was begun with. */
  private Map<String, Object> facts(Form form, Map<String, ?> values) {
    Map<String, Object> facts = new HashMap<>(prefilled);
    facts.keySet().removeAll(form.answered());
    facts.putAll(values);
    return facts;
  }

  private Map<String, Object> object(
      List<FormField> fields, Map<?, ?> values, String at, FormScope scope) {
    Map<String, Object> clean = new LinkedHashMap<>();
    for (FormField field : fields) {
      String pointer = Pointer.below(at, field.key());
      Object value = value(field, values.get(field.key()), pointer, scope);
      if (value != null && !field.fixed()) {
        clean.put(field.key(), value);
      }
      if (isNothing(value) && field.required() && !field.fixed() && !field.hide().hides(scope)) {
        missing(pointer);
      }
    }
    refuseUnknown(fields, values.keySet(), at);
    return clean;
  }

  /** Mere space says nothing. */
  private static boolean isNothing(Object value) {
    return value == null || (value instanceof String text && text.isBlank());
  }

  private Object value(FormField field, Object value, String at, FormScope scope) {
    if (value == null || "".equals(value)) {
      return null;
    }
    return switch (field.kind()) {
      case GROUP -> group(field, value, at, scope);
      case LIST -> rows(field, value, at, scope);
      case CHOICES -> chosen(field, value, at, MOST_ROWS);
      case FILES -> chosen(field, value, at, field.bounds().maxLength());
      default -> scalar(field, value, at);
    };
  }

  private Object scalar(FormField field, Object value, String at) {
    try {
      return FieldRules.keep(field, value, prefilled);
    } catch (FieldRefused refused) {
      return refuse(at, refused.phrase());
    }
  }

  private Object group(FormField field, Object value, String at, FormScope scope) {
    return value instanceof Map<?, ?> inner
        ? object(field.children(), inner, at, scope)
        : refuse(at, "field.object");
  }

  private Object rows(FormField field, Object value, String at, FormScope scope) {
    if (!(value instanceof Collection<?> rows)) {
      return refuse(at, "field.list");
    }
    if (rows.size() > MOST_ROWS) {
      return refuse(at, "field.mostRows", MOST_ROWS);
    }
    List<Object> clean = new ArrayList<>();
    int index = 0;
    for (Object row : rows) {
      clean.add(row(field, row, at + "/" + index, scope, index));
      index++;
    }
    return clean;
  }

  private Object row(FormField field, Object row, String at, FormScope scope, int place) {
    return row instanceof Map<?, ?> cells
        ? object(field.children(), cells, at, scope.row(place, cells))
        : refuse(at, "field.object");
  }

  private Object chosen(FormField field, Object value, String at, int most) {
    boolean files = field.kind() == FormField.Kind.FILES;
    if (!(value instanceof Collection<?> options)) {
      return refuse(at, files ? "field.list" : "field.options");
    }
    if (options.size() > most) {
      return files ? refuse(at, "field.mostFiles", most) : refuse(at, "field.options");
    }
    List<Object> clean = new ArrayList<>();
    int index = 0;
    for (Object option : options) {
      clean.add(scalar(field, option, at + "/" + index++));
    }
    return clean.isEmpty() ? null : clean;
  }

  private void refuseUnknown(List<FormField> fields, Collection<?> keys, String at) {
    List<String> known = fields.stream().map(FormField::key).toList();
    for (Object key : keys) {
      if (!known.contains(key)) {
        var ignored = refuse(Pointer.below(at, key), "field.foreign");
      }
    }
  }

  private void missing(String pointer) {
    boolean alreadyRefused = errors.stream().anyMatch(error -> error.pointer().equals(pointer));
    if (!alreadyRefused) {
      var ignored = refuse(pointer, "field.required");
    }
  }

  private Object refuse(String pointer, String key, Object... facts) {
    return refuse(pointer, Phrase.of(key, facts));
  }

  private Object refuse(String pointer, Phrase phrase) {
    if (errors.size() < MOST_ERRORS) {
      errors.add(new FieldError(pointer, phrase));
    }
    return null;
  }
}
