package io.recourse.forms;

import com.fasterxml.jackson.databind.JsonNode;
import io.recourse.forms.SheetPart.Kind;
import io.recourse.forms.SheetPart.Limits;
import io.recourse.forms.SheetPart.Option;
import io.recourse.worklist.HideCondition;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads the components of form-js as parts of a sheet. */
final class SheetReader {

  private static final Map<String, Kind> KINDS =
      Map.ofEntries(
          Map.entry("text", Kind.WORDS),
          Map.entry("textfield", Kind.LINE),
          Map.entry("textarea", Kind.TEXT),
          Map.entry("number", Kind.NUMBER),
          Map.entry("checkbox", Kind.CHECK),
          Map.entry("select", Kind.SELECT),
          Map.entry("radio", Kind.RADIO),
          Map.entry("checklist", Kind.SEVERAL),
          Map.entry("filepicker", Kind.FILES),
          Map.entry("group", Kind.GROUP),
          Map.entry("dynamiclist", Kind.LIST));

  private static final Map<String, Kind> MOMENTS =
      Map.of("date", Kind.DAY, "time", Kind.HOUR, "datetime", Kind.MOMENT);

  private final Map<String, ?> given;

  SheetReader(Map<String, ?> given) {
    this.given = given;
  }

  static Kind kind(JsonNode component) {
    String type = component.path("type").asText();
    return "datetime".equals(type)
        ? MOMENTS.get(component.path("subtype").asText("date"))
        : KINDS.get(type);
  }

  /** What no page shows is left out. */
  List<SheetPart> parts(JsonNode components) {
    return each(components).filter(one -> kind(one) != null).map(this::part).toList();
  }

  private SheetPart part(JsonNode component) {
    Kind kind = kind(component);
    return new SheetPart(
        kind,
        FormSheet.key(component),
        component.path(FormSheet.label(kind)).asText(),
        component.path("description").asText(),
        limits(component),
        options(component),
        initial(component, kind),
        HideCondition.NEVER.or(component.path("conditional").path("hide").asText(null)),
        parts(component.path("components")));
  }

  private static Limits limits(JsonNode component) {
    JsonNode rules = component.path("validate");
    return new Limits(
        rules.path("required").asBoolean(),
        rules.path("maxLength").isInt() ? Integer.valueOf(rules.path("maxLength").asInt()) : null,
        component.path("accept").asText(),
        component.path("multiple").asBoolean(),
        "chips".equals(component.path("properties").path("look").asText()));
  }

  private static List<String> initial(JsonNode component, Kind kind) {
    if (kind == Kind.LIST) {
      return List.of(component.path("defaultRepetitions").asText("1"));
    }
    JsonNode value = component.path("defaultValue");
    List<String> several = each(value).map(JsonNode::asText).toList();
    return several.isEmpty() && value.isValueNode() ? List.of(value.asText()) : several;
  }

  private List<Option> options(JsonNode component) {
    return component.has("valuesKey")
        ? taken(given.get(component.path("valuesKey").asText()))
        : each(component.path("values"))
            .map(one -> new Option(one.path("value").asText(), one.path("label").asText()))
            .toList();
  }

  private static List<Option> taken(Object options) {
    return options instanceof Collection<?> all
        ? all.stream().map(one -> taken((Map<?, ?>) one)).toList()
        : List.of();
  }

  private static Option taken(Map<?, ?> one) {
    return new Option(String.valueOf(one.get("value")), String.valueOf(one.get("label")));
  }

  private static Stream<JsonNode> each(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
