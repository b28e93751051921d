package io.recourse.intakeforms;

import com.fasterxml.jackson.databind.JsonNode;
import io.recourse.intakeforms.SheetPart.Kind;
import io.recourse.intakeforms.SheetPart.Option;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A form as its reader meets it: what is asked, in which order. */
public record FormSheet(List<SheetPart> parts) {

  /** Types of form-js by how they are shown; a {@code datetime} only where it asks for a day. */
  static final Map<String, Kind> KINDS =
      Map.of(
          "text", Kind.WORDS,
          "textfield", Kind.LINE,
          "textarea", Kind.TEXT,
          "number", Kind.NUMBER,
          "checkbox", Kind.CHECK,
          "select", Kind.SELECT,
          "radio", Kind.RADIO,
          "checklist", Kind.SEVERAL,
          "datetime", Kind.DAY);

  /** Reads a schema that was checked, in the language that it is translated to. */
  public static FormSheet read(JsonNode schema) {
    return new FormSheet(each(schema.path("components")).map(FormSheet::part).toList());
  }

  private static SheetPart part(JsonNode component) {
    Kind kind = KINDS.get(component.path("type").asText());
    JsonNode rules = component.path("validate");
    return new SheetPart(
        kind,
        component.path("key").asText(),
        component.path(label(kind)).asText(),
        component.path("description").asText(),
        rules.path("required").asBoolean(),
        rules.path("maxLength").isInt() ? Integer.valueOf(rules.path("maxLength").asInt()) : null,
        options(component),
        initial(component.path("defaultValue")));
  }

  private static List<String> initial(JsonNode value) {
    List<String> several = each(value).map(JsonNode::asText).toList();
    return several.isEmpty() && value.isValueNode() ? List.of(value.asText()) : several;
  }

  /** Where the words for a field stand. */
  static String label(Kind kind) {
    return switch (kind) {
      case WORDS -> "text";
      case DAY -> "dateLabel";
      default -> "label";
    };
  }

  private static List<Option> options(JsonNode component) {
    return each(component.path("values"))
        .map(one -> new Option(one.path("value").asText(), one.path("label").asText()))
        .toList();
  }

  private static Stream<JsonNode> each(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
