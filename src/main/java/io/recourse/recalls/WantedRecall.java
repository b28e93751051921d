package io.recourse.recalls;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A recall as somebody asks for it, not yet checked; anything may be null.
 *
 * @param serials the batch; none for every piece that was sold
 */
public record WantedRecall(
    String reference, String sku, List<String> serials, String remedy, String text) {

  public WantedRecall {
    serials = serials == null ? List.of() : serials.stream().filter(Objects::nonNull).toList();
  }

  /** The serials as they are compared. */
  Set<String> batch() {
    return serials.stream()
        .map(String::strip)
        .filter(serial -> !serial.isEmpty())
        .map(serial -> serial.toUpperCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }
}
