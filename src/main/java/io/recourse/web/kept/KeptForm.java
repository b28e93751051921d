package io.recourse.web.kept;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A form that was sent when its session had ended, as it waits for the person who wrote it.
 *
 * @param author whom the form was shown to
 * @param page path and query of the page it stands on
 * @param action the path it was sent to
 * @param fields names and values, in the form's order
 * @param files names of the files that were chosen; the files themselves are not kept
 */
record KeptForm(
    String author, String page, String action, List<Field> fields, List<File> files, Instant at)
    implements Serializable {

  static final Duration KEPT = Duration.ofMinutes(30);
  static final int MOST_CHARACTERS = 64 * 1024;

  /** One value of one field. */
  record Field(String name, String value) implements Serializable {}

  /** The name of a file, and the field it was chosen in. */
  record File(String field, String name) implements Serializable {}

  boolean isFor(String person, Instant now) {
    return author.equals(person) && now.isBefore(at.plus(KEPT));
  }

  boolean isBounded() {
    int characters = page.length() + action.length();
    for (Field field : fields) {
      characters += field.name().length() + field.value().length();
    }
    for (File file : files) {
      characters += file.name().length();
    }
    return characters <= MOST_CHARACTERS;
  }

  List<String> values(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).map(Field::value).toList();
  }
}
