package io.recourse.studio.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.recourse.studio.ModelFacts.Place;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A form by its fields: what is said of each, in words of its schema. */
final class FormFacts {

  private static final String FIELDS = "components";

  private final Map<String, Place> places = new LinkedHashMap<>();

  private FormFacts() {}

  static Map<String, Place> of(JsonNode form) {
    FormFacts facts = new FormFacts();
    facts.read(form);
    return facts.places;
  }

  /** Of its fields; the key of a field is not its id. */
  static Set<String> ids(JsonNode form) {
    return Set.copyOf(form.path(FIELDS).findValuesAsText("id"));
  }

  private void read(JsonNode field) {
    Map<String, String> said = new TreeMap<>();
    field
        .properties()
        .forEach(
            it -> {
              if (!it.getKey().equals(FIELDS)) {
                collect(it.getKey(), it.getValue(), said);
              }
            });
    places.put(
        field.path("key").asText(field.path("id").asText()),
        new Place(field.hasNonNull("label") ? field.get("label").asText() : null, said));
    field.path(FIELDS).forEach(this::read);
  }

  private static void collect(String path, JsonNode value, Map<String, String> said) {
    if (value.isObject()) {
      value.properties().forEach(it -> collect(path + "." + it.getKey(), it.getValue(), said));
    } else {
      said.put(path, value.isValueNode() ? value.asText() : value.toString());
    }
  }
}
