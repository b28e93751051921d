package io.recourse.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Puts a form's labels into the reader's language: by our own words, or by those that its author
 * gave it as custom properties, {@code zh-CN} for the label, {@code zh-CN.description}, and {@code
 * zh-CN.red} for the choice {@code red}. What has no translation stays as modelled.
 */
@Component
public class FormWords {

  private static final List<String> TEXTS = List.of("label", "description", "text");

  private static final List<String> LABELS = List.of("label", "dateLabel", "timeLabel", "text");

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
      ofAuthor(component, "." + value, (ObjectNode) option, "label", locale);
    }
    ofAuthor(component, ".description", component, "description", locale);
    LABELS.forEach(label -> ofAuthor(component, "", component, label, locale));
  }

  private static void ofAuthor(
      ObjectNode component, String suffix, ObjectNode said, String part, Locale locale) {
    boolean traditional = Locale.TRADITIONAL_CHINESE.getCountry().equals(locale.getCountry());
    JsonNode words = component.path("properties").path((traditional ? "zh-TW" : "zh-CN") + suffix);
    if (said.hasNonNull(part) && words.isTextual() && !words.asText().isBlank()) {
      said.put(part, words.asText());
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
