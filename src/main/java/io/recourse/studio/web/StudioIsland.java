package io.recourse.studio.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.engine.ModelKind;
import io.recourse.engine.check.Checks;
import io.recourse.studio.Draft;
import io.recourse.studio.ModelSource;
import io.recourse.web.ProblemWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the editor in the browser needs to begin, as JSON that is safe inside a script element. */
@Component
class StudioIsland {

  private static final List<String> WORDS =
      List.of(
          "saved",
          "saving",
          "unsaved",
          "stale",
          "failed",
          "checked",
          "refused",
          "source",
          "error",
          "warning",
          "model",
          "closed",
          "outcome",
          "row",
          "noRow",
          "autosaved",
          "undo",
          "redo",
          "zoomIn",
          "zoomOut",
          "start",
          "fit",
          "find",
          "map",
          "full",
          "walk",
          "added",
          "removed",
          "changed",
          "answer",
          "resolve",
          "resolved",
          "answered",
          "settled",
          "commented",
          "openComments",
          "savedMeanwhile",
          "submittedMeanwhile",
          "returnedMeanwhile",
          "approvedMeanwhile",
          "deployedMeanwhile",
          "endedMeanwhile",
          "lines",
          "linesLeft",
          "rule",
          "drawsHere");

  private final ObjectMapper json;
  private final MessageSource words;
  private final ProblemWords sentences;

  StudioIsland(ObjectMapper json, MessageSource words, ProblemWords sentences) {
    this.json = json;
    this.sentences = sentences;
    this.words = words;
  }

  /** An old version opened for change will follow the newest one, which the owner has seen. */
  String ofVersion(ModelSource source, int newest, Locale locale) {
    Map<String, Object> facts = facts(source.kind(), source.key(), locale);
    facts.put("content", source.content());
    facts.put("basedOn", newest);
    return text(facts);
  }

  String ofDraft(Draft draft, Locale locale) {
    Map<String, Object> facts = facts(draft.kind(), draft.key(), locale);
    facts.put("content", draft.content());
    facts.put("basedOn", draft.basedOn());
    facts.put("draft", draft.id());
    facts.put("etag", DraftTag.of(draft));
    facts.put("closed", !draft.isWritable());
    facts.put("ended", !draft.isOpen());
    facts.put("findings", draft.told(sentences::here).findings());
    return text(facts);
  }

  private Map<String, Object> facts(ModelKind kind, String key, Locale locale) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("kind", kind);
    facts.put("key", key);
    facts.put("findings", List.of());
    facts.put("engineWords", Checks.engineWords());
    Map<String, String> texts = new LinkedHashMap<>();
    WORDS.forEach(word -> texts.put(word, words.getMessage("studio.js." + word, null, locale)));
    facts.put("words", texts);
    return facts;
  }

  private String text(Map<String, Object> facts) {
    try {
      return json.writeValueAsString(facts).replace("<", "\\u003c");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The facts of a model are plain values", e);
    }
  }
}
