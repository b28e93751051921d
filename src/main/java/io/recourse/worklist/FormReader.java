package io.recourse.worklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.worklist.FormField.Bounds;
import io.recourse.worklist.FormField.Choices;
import io.recourse.worklist.FormField.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns form-js JSON into fields; what it cannot check on the server it refuses. */
final class FormReader {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> DECORATION =
      Set.of("text", "html", "image", "spacer", "separator", "button");

  /** As many as a case keeps. */
  private static final int MOST_FILES = 20;

  private FormReader() {}

  static Form read(String schema) {
    try {
      JsonNode root = JSON.readTree(schema);
      return new Form(
          root.path("id").asText(), fields(root.path("components"), HideCondition.NEVER));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("The form is not JSON.", e);
    }
  }

  private static List<FormField> fields(JsonNode components, HideCondition around) {
    List<FormField> fields = new ArrayList<>();
    for (JsonNode component : components) {
      if (isPlainGroup(component)) {
        fields.addAll(fields(component.path("components"), hide(component, around)));
      } else if (!DECORATION.contains(component.path("type").asText())) {
        fields.add(field(component, around));
      }
    }
    demandUniqueKeys(fields);
    return fields;
  }

  private static boolean isPlainGroup(JsonNode component) {
    return "group".equals(component.path("type").asText())
        && component.path("path").asText().isEmpty();
  }

  private static FormField field(JsonNode component, HideCondition around) {
    Kind kind = kind(component);
    JsonNode rules = component.path("validate");
    demandKnown(rules.path("validationType").asText("custom"));
    return new FormField(
        key(component),
        kind,
        rules.path("required").asBoolean(),
        component.path("disabled").asBoolean(),
        component.path("readonly").asBoolean(),
        bounds(component, rules),
        choices(component),
        hide(component, around),
        fields(
            component.path("components"),
            kind == Kind.GROUP ? hide(component, around) : HideCondition.NEVER));
  }

  private static HideCondition hide(JsonNode component, HideCondition around) {
    return around.or(component.path("conditional").path("hide").asText(null));
  }

  private static void demandKnown(String preset) {
    if (!preset.isEmpty() && !preset.equals("custom")) {
      throw new IllegalArgumentException("No server check for the preset '" + preset + "'.");
    }
  }

  private static String key(JsonNode component) {
    String key = component.path("key").asText(component.path("path").asText());
    if (key.isEmpty() || key.contains(".")) {
      throw new IllegalArgumentException("A field needs a plain key, not '" + key + "'.");
    }
    return key;
  }

  private static Kind kind(JsonNode component) {
    String type = component.path("type").asText();
    return switch (type) {
      case "textfield", "textarea" -> Kind.TEXT;
      case "number" -> Kind.NUMBER;
      case "checkbox" -> Kind.CHECKBOX;
      case "select", "radio" -> Kind.CHOICE;
      case "checklist", "taglist" -> Kind.CHOICES;
      case "datetime" -> moment(component.path("subtype").asText("date"));
      case "filepicker" -> Kind.FILES;
      case "group" -> Kind.GROUP;
      case "dynamiclist" -> Kind.LIST;
      default -> throw new IllegalArgumentException("No server check for a '" + type + "'.");
    };
  }

  private static Kind moment(String subtype) {
    return switch (subtype) {
      case "date" -> Kind.DATE;
      case "time" -> Kind.TIME;
      default -> Kind.DATE_TIME;
    };
  }

  private static Bounds bounds(JsonNode component, JsonNode rules) {
    String pattern = rules.path("pattern").asText("");
    return new Bounds(
        whole(rules.path("minLength")),
        "filepicker".equals(component.path("type").asText())
            ? Integer.valueOf(component.path("multiple").asBoolean() ? MOST_FILES : 1)
            : whole(rules.path("maxLength")),
        pattern.isEmpty() ? null : Pattern.compile(pattern),
        number(rules.path("min")),
        number(rules.path("max")),
        whole(component.path("decimalDigits")));
  }

  private static Integer whole(JsonNode node) {
    BigDecimal number = number(node);
    return number == null ? null : Integer.valueOf(number.intValueExact());
  }

  private static BigDecimal number(JsonNode node) {
    String text = node.asText("");
    return text.isEmpty() ? null : new BigDecimal(text);
  }

  private static Choices choices(JsonNode component) {
    if (component.has("valuesExpression")) {
      throw new IllegalArgumentException("Options by expression cannot be checked.");
    }
    List<Object> values = new ArrayList<>();
    component.path("values").forEach(option -> values.add(scalar(option.path("value"))));
    return new Choices(values, Optional.ofNullable(component.path("valuesKey").asText(null)));
  }

  private static Object scalar(JsonNode value) {
    if (value.isBoolean()) {
      return value.asBoolean();
    }
    return value.isNumber() ? value.decimalValue() : value.asText();
  }

  private static void demandUniqueKeys(List<FormField> fields) {
    Set<String> seen = new HashSet<>();
    for (FormField field : fields) {
      if (!seen.add(field.key())) {
        throw new IllegalArgumentException("Two fields share the key '" + field.key() + "'.");
      }
    }
  }
}
