package io.recourse.worklist.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.web.FormWords;
import io.recourse.worklist.EngineTasks;
import io.recourse.worklist.WorkItem;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The answers that tasks of one kind may be finished with together, by their words. */
@Component
class AnswersOfKind {

  private final EngineTasks engine;
  private final FormWords forms;
  private final ObjectMapper json;

  AnswersOfKind(EngineTasks engine, FormWords forms, ObjectMapper json) {
    this.engine = engine;
    this.forms = forms;
    this.json = json;
  }

  /** Value and label; empty where the form asks for more than one answer. */
  Map<String, String> of(WorkItem one, Locale locale) {
    Map<String, String> answers = new LinkedHashMap<>();
    if (engine.form(one).demanded() == 1) {
      engine.form(one).question().ifPresent(key -> read(one, key, locale, answers));
    }
    return answers;
  }

  private void read(WorkItem one, String key, Locale locale, Map<String, String> answers) {
    try {
      JsonNode schema = forms.translated(json.readTree(engine.schema(one)), locale);
      for (JsonNode field : schema.path("components")) {
        if (key.equals(field.path("key").asText())) {
          field
              .path("values")
              .forEach(it -> answers.put(it.path("value").asText(), it.path("label").asText()));
        }
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The form is not JSON", e);
    }
  }
}
