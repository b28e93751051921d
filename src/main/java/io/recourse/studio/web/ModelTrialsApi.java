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
import io.recourse.web.ProblemWords;
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
  private final ProblemWords problems;
  private final ObjectMapper json;

  ModelTrialsApi(TryTable tables, FormWords words, ProblemWords problems, ObjectMapper json) {
    this.tables = tables;
    this.problems = problems;
    this.words = words;
    this.json = json;
  }

  record Questions(String key, String content, List<Map<String, Object>> rows) {}

  /**
   * @param failure why there is no answer, in the reader's language; null where there is one
   */
  record Answer(List<String> rules, List<Map<String, Object>> results, String failure) {}

  record Answers(List<Answer> answers) {}

  @PostMapping("/try")
  Answers ask(@RequestBody Questions asked, Locale reader) {
    return new Answers(
        tables.ask(asked.key(), asked.content(), asked.rows()).stream()
            .map(it -> told(it, reader))
            .toList());
  }

  private Answer told(TableTrial.Answer answer, Locale reader) {
    return new Answer(
        answer.rules(),
        answer.results(),
        answer.why() == null ? null : problems.say(reader, answer.why()));
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
