package io.recourse.worklist.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.worklist.EndedTask;
import java.util.List;
import java.util.Locale;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What somebody had entered into a form whose task ended without them, in its own words. */
@Component
class LeftBehind {

  private final ObjectMapper json;
  private final MessageSource words;

  LeftBehind(ObjectMapper json, MessageSource words) {
    this.json = json;
    this.words = words;
  }

  /** One field that was filled in. */
  record Entered(String label, String text) {}

  List<Entered> read(EndedTask task, String draft, Locale reader) {
    return fields(draft).stream()
        .map(field -> entered("work.form." + task.taskKey() + "." + field.getKey(), field, reader))
        .filter(entered -> !entered.text().isBlank())
        .toList();
  }

  private List<Entry<String, JsonNode>> fields(String draft) {
    try {
      return List.copyOf(json.readTree(draft).properties());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A draft is no JSON", e);
    }
  }

  private Entered entered(String words, Entry<String, JsonNode> field, Locale reader) {
    return new Entered(
        word(words + ".label", field.getKey(), reader), said(words, field.getValue(), reader));
  }

  /** A choice in its words; of a list, what stands in each of its rows. */
  private String said(String field, JsonNode value, Locale reader) {
    if (value.isContainerNode()) {
      return StreamSupport.stream(value.spliterator(), false)
          .map(each -> said(field, each, reader))
          .filter(text -> !text.isBlank())
          .collect(Collectors.joining(value.isArray() ? "; " : " · "));
    }
    return value.isNull() ? "" : word(field + "." + value.asText(), value.asText(), reader);
  }

  private String word(String key, String otherwise, Locale reader) {
    return Objects.requireNonNull(words.getMessage(key, null, otherwise, reader));
  }
}
