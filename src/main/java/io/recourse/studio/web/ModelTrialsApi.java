package io.recourse.studio.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.common.Problem;
import io.recourse.engine.ModelKind;
import io.recourse.engine.TableTrial;
import io.recourse.studio.ModelText;
import io.recourse.studio.TryTable;
import io.recourse.web.FormWords;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Models tried out before anybody follows them; nothing is changed. */
@RestController
@RequestMapping("/api/v1/models")
@PreAuthorize(Owners.AND_LEADS)
class ModelTrialsApi {

  private final TryTable tables;
  private final FormWords words;
  private final ObjectMapper json;

  ModelTrialsApi(TryTable tables, FormWords words, ObjectMapper json) {
    this.tables = tables;
    this.words = words;
    this.json = json;
  }

  record Questions(String key, String content, List<Map<String, Object>> rows) {}

  record Answers(List<TableTrial.Answer> answers) {}

  @PostMapping("/try")
  Answers ask(@RequestBody Questions asked) {
    return new Answers(tables.ask(asked.key(), asked.content(), asked.rows()));
  }

  /** The body is the form; answered in the words that its readers meet. */
  @PostMapping("/preview")
  JsonNode preview(@RequestBody byte[] form, @RequestParam Locale language) {
    ModelText text = new ModelText(ModelKind.FORM, new String(form, StandardCharsets.UTF_8));
    try {
      return words.translated(json.readTree(text.text()), language);
    } catch (JsonProcessingException | ClassCastException unreadable) {
      throw Problem.invalid("/content", "model.noForm");
    }
  }
}
