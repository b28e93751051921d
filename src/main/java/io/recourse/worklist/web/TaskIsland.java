package io.recourse.worklist.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.common.TypedMoney;
import io.recourse.web.FormWords;
import io.recourse.worklist.CaseSheet.Evidence;
import io.recourse.worklist.FormDrafts;
import io.recourse.worklist.TaskAction;
import io.recourse.worklist.TaskView;
import io.recourse.worklist.Version;
import io.recourse.worklist.Worker;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the form in the browser needs, as JSON that is safe inside a script element. */
@Component
class TaskIsland {

  private static final List<String> WORDS =
      List.of(
          "required",
          "minLength",
          "maxLength",
          "min",
          "max",
          "pattern",
          "number",
          "moneyNotAmount",
          "moneyDecimals",
          "moneyWhole",
          "moneyAmbiguous",
          "saved",
          "saving",
          "unsaved",
          "keptHere",
          "signedOut",
          "draftRestored",
          "takeTyped",
          "failed",
          "stale",
          "look",
          "refused",
          "select",
          "add",
          "remove",
          "more",
          "less",
          "photo",
          "noPhoto",
          "decided",
          "differs",
          "total",
          "asks",
          "serial",
          "changed",
          "field",
          "seen",
          "now",
          "mine",
          "keepMine",
          "takeNow",
          "sending",
          "takeOff");

  private final ObjectMapper json;
  private final FormWords forms;
  private final LineFacts lines;
  private final MessageSource words;

  TaskIsland(ObjectMapper json, FormWords forms, LineFacts lines, MessageSource words) {
    this.json = json;
    this.lines = lines;
    this.forms = forms;
    this.words = words;
  }

  String json(TaskView view, Worker worker, Locale locale) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("id", view.item().taskId());
    facts.put("person", worker.username());
    facts.put("etag", Version.tag(view.item()));
    facts.put("locale", locale.toLanguageTag());
    facts.put("readOnly", !view.actions().contains(TaskAction.COMPLETE));
    facts.put("values", view.values());
    facts.put("words", words(locale));
    facts.put("money", money(view));
    facts.put("lines", lines.of(view, locale));
    facts.put("files", files(view));
    try {
      facts.put("schema", forms.translated(json.readTree(view.schema()), locale));
      String draft = view.draft().map(FormDrafts.Draft::values).orElse("null");
      facts.put("draft", json.readTree(draft));
      return json.writeValueAsString(facts).replace("<", "\\u003c");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The form is not JSON", e);
    }
  }

  /** What amounts are typed in: the currency of the order, and the decimals of currencies. */
  private static Map<String, Object> money(TaskView view) {
    Map<String, Object> facts = new LinkedHashMap<>();
    view.sheet()
        .map(sheet -> sheet.facts().value())
        .ifPresent(value -> facts.put("currency", value.currency()));
    facts.put("digits", TypedMoney.unusualDigits());
    return facts;
  }

  /** The files of the case that fields for files can name, and where more are sent. */
  private static Map<String, Object> files(TaskView view) {
    Map<String, Object> facts = new LinkedHashMap<>();
    view.item()
        .number()
        .ifPresent(number -> facts.put("door", "/api/v1/cases/" + number + "/evidence"));
    facts.put(
        "known",
        view.sheet().stream()
            .flatMap(sheet -> sheet.evidence().stream())
            .collect(Collectors.toMap(file -> file.id().toString(), Evidence::fileName)));
    return facts;
  }

  private Map<String, String> words(Locale locale) {
    Map<String, String> texts = new LinkedHashMap<>();
    WORDS.forEach(key -> texts.put(key, words.getMessage("work.form." + key, null, locale)));
    return texts;
  }
}
