package io.recourse.worklist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The files that the values of a form name, each with its place. */
record NamedFiles(List<Named> all) {

  record Named(String pointer, String id) {}

  static NamedFiles in(Form form, Map<String, ?> values) {
    List<Named> found = new ArrayList<>();
    collect(form.fields(), values, "/values", found);
    return new NamedFiles(found);
  }

  private static void collect(
      List<FormField> fields, Map<?, ?> values, String at, List<Named> found) {
    for (FormField field : fields) {
      collect(field, values.get(field.key()), Pointer.below(at, field.key()), found);
    }
  }

  private static void collect(FormField field, Object value, String at, List<Named> found) {
    if (value instanceof Map<?, ?> inner) {
      collect(field.children(), inner, at, found);
    } else if (value instanceof Collection<?> several) {
      int place = 0;
      for (Object one : several) {
        String there = at + "/" + place++;
        if (field.kind() == FormField.Kind.FILES) {
          found.add(new Named(there, one.toString()));
        } else {
          collect(field, one, there, found);
        }
      }
    }
  }
}
