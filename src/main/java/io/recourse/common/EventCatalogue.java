package io.recourse.common;

import io.recourse.common.EventType.Audience;
import io.recourse.common.EventTypes.Chapter;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every kind of event that any feature raises. */
public final class EventCatalogue {

  private final Map<String, EventType> byName;
  private final Map<String, Chapter> chapters = new HashMap<>();

  /**
   * @throws IllegalStateException when two features declare the same name
   */
  public EventCatalogue(Collection<EventTypes> features) {
    byName =
        features.stream()
            .flatMap(feature -> feature.types().stream())
            .collect(Collectors.toUnmodifiableMap(EventType::name, Function.identity()));
    features.forEach(
        feature -> feature.types().forEach(type -> chapters.put(type.name(), feature.chapter())));
  }

  public Optional<EventType> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** Where a case page tells it; what nobody declared belongs to the request. */
  public Chapter chapterOf(String name) {
    return chapters.getOrDefault(name, Chapter.REQUEST);
  }

  /** What these hear of, by name. */
  public List<EventType> heardBy(Audience hearer) {
    return byName.values().stream()
        .filter(type -> type.isFor(hearer))
        .sorted(Comparator.comparing(EventType::name))
        .toList();
  }

  public boolean isFor(Audience reader, String name) {
    return find(name).filter(type -> type.isFor(reader)).isPresent();
  }

  public boolean isQuietFor(Audience reader, String name) {
    return find(name).filter(type -> type.isQuietFor(reader)).isPresent();
  }
}
