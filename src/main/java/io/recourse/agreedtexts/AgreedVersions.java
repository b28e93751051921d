package io.recourse.agreedtexts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was agreed on, for the features that read it; known on every server within a second. */
public interface AgreedVersions {

  /** Every version of every text, each text's in the order of its numbers. */
  List<AgreedVersion> all();

  default List<AgreedVersion> of(String kind) {
    return all().stream().filter(one -> one.name().kind().equals(kind)).toList();
  }

  default List<AgreedVersion> of(TextName name) {
    return all().stream().filter(one -> one.name().equals(name)).toList();
  }

  /** The version in force on a day; 0 for what the product brings. */
  default int inForce(TextName name, LocalDate day) {
    return of(name).stream()
        .filter(one -> !one.from().isAfter(day))
        .mapToInt(AgreedVersion::number)
        .max()
        .orElse(0);
  }

  /** All that was changed up to a version, by field. */
  default Map<String, String> changes(TextName name, int number) {
    Map<String, String> all = new HashMap<>();
    of(name).stream()
        .filter(one -> one.number() <= number)
        .forEach(one -> all.putAll(one.changes()));
    return all;
  }
}
