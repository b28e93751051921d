package io.recourse.recalls;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A recall as somebody asks for it, not yet checked; anything may be null.
 *
 * @param serials the batch; none for every piece that was sold
 * @param texts the words in other languages, by their BCP 47 tag
 */
public record WantedRecall(
    String reference,
    String sku,
    List<String> serials,
    String remedy,
    String text,
    Map<String, String> texts)
    implements Serializable {

  public WantedRecall {
    texts = texts == null ? Map.of() : filled(texts);
    serials = serials == null ? List.of() : serials.stream().filter(Objects::nonNull).toList();
  }

  /** One text for everybody. */
  public WantedRecall(
      String reference, String sku, List<String> serials, String remedy, String text) {
    this(reference, sku, serials, remedy, text, Map.of());
  }

  private static Map<String, String> filled(Map<String, String> texts) {
    return texts.entrySet().stream()
        .filter(text -> text.getValue() != null && !text.getValue().isBlank())
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, text -> text.getValue().strip()));
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
