package io.recourse.forms;

import com.fasterxml.jackson.databind.JsonNode;
import io.recourse.forms.SheetPart.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A form as its reader meets it: what is asked, in which order. */
public record FormSheet(List<SheetPart> parts) {

  /** More rows than this are not added to a list. */
  public static final int MOST_ROWS = 10;

  /** Reads a schema that was checked, in the language that it is translated to. */
  public static FormSheet read(JsonNode schema) {
    return read(schema, Map.of());
  }

  /**
   * @param given what the form begins with, such as the options that a field takes from it
   */
  public static FormSheet read(JsonNode schema, Map<String, ?> given) {
    return new FormSheet(new SheetReader(given).parts(schema.path("components")));
  }

  /** How a component is shown; null for one that no page shows. */
  public static Kind kind(JsonNode component) {
    return SheetReader.kind(component);
  }

  /** By which a component keeps its answer; empty for words, and for a group that is no object. */
  static String key(JsonNode component) {
    return component.path("key").asText(component.path("path").asText());
  }

  /** Where the words for a field stand. */
  public static String label(Kind kind) {
    return switch (kind) {
      case WORDS -> "text";
      case DAY, MOMENT -> "dateLabel";
      case HOUR -> "timeLabel";
      default -> "label";
    };
  }

  /** Whether something is to be sent that is no text. */
  public boolean takesFiles() {
    return every().anyMatch(part -> part.kind() == Kind.FILES);
  }

  /** Whether what is shown depends on what is answered. */
  public boolean turns() {
    return every().anyMatch(part -> part.hide().isPossible());
  }

  private Stream<SheetPart> every() {
    return parts.stream().flatMap(FormSheet::withInner);
  }

  private static Stream<SheetPart> withInner(SheetPart part) {
    return Stream.concat(
        Stream.of(part),
        Stream.of(part.inner()).flatMap(Collection::stream).flatMap(FormSheet::withInner));
  }
}
