package io.recourse.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a form's labels into the reader's language; what has no translation stays as modelled. */
@Component
public class FormWords {

  private static final List<String> TEXTS = List.of("label", "description", "text");

  private final MessageSource words;

  FormWords(MessageSource words) {
    this.words = words;
  }

  /** The same form in other words; the one that was given stays. */
  public JsonNode translated(JsonNode schema, Locale locale) {
    JsonNode copy = schema.deepCopy();
    if (!Locale.ENGLISH.getLanguage().equals(locale.getLanguage())) {
      components(copy, copy.path("id").asText(), locale);
    }
    return copy;
  }

  private void components(JsonNode parent, String form, Locale locale) {
    for (JsonNode component : parent.path("components")) {
      component((ObjectNode) component, form, locale);
      components(component, form, locale);
    }
  }

  private void component(ObjectNode component, String form, Locale locale) {
    String key = component.path("key").asText(component.path("path").asText());
    String name = key.isEmpty() ? component.path("id").asText() : key;
    for (String part : TEXTS) {
      String own = "work.form." + form + "." + name + "." + part;
      replace(component, part, own, "work.field." + name + "." + part, locale);
    }
    for (JsonNode option : component.path("values")) {
      String value = option.path("value").asText();
      String own = "work.form." + form + "." + name + "." + value;
      replace((ObjectNode) option, "label", own, "work.word." + value, locale);
    }
  }

  private void replace(ObjectNode node, String part, String own, String shared, Locale locale) {
    if (node.hasNonNull(part)) {
      String modelled = node.get(part).asText();
      String fallback = words.getMessage(shared, null, modelled, locale);
      node.put(part, words.getMessage(own, null, fallback, locale));
    }
  }
}
