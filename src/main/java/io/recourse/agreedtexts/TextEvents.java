package io.recourse.agreedtexts;

import io.recourse.common.DomainEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/** What the trail says about texts. */
final class TextEvents {

  private TextEvents() {}

  static DomainEvent saved(TextDraft draft, Map<String, String> beside) {
    return DomainEvent.ofSystem(
        "TextDraftSaved", "A draft of " + draft.name() + " was saved.", facts(draft, beside));
  }

  static DomainEvent submitted(TextDraft draft, Map<String, String> beside) {
    return DomainEvent.ofSystem(
        "TextDraftSubmitted",
        "A draft of " + draft.name() + " was submitted.",
        answered(draft, beside));
  }

  static DomainEvent agreed(TextDraft draft, Map<String, String> beside) {
    Map<String, Object> facts = answered(draft, beside);
    facts.put("number", draft.number());
    facts.put("approvedBy", draft.answers().approvedBy());
    return DomainEvent.ofSystem(
        "TextAgreed",
        "Version " + draft.number() + " of " + draft.name() + " holds from " + draft.from() + ".",
        facts);
  }

  static DomainEvent returned(TextDraft draft, Map<String, String> beside) {
    return DomainEvent.ofSystem(
        "TextDraftReturned",
        "A draft of " + draft.name() + " was given back.",
        answered(draft, beside));
  }

  static DomainEvent dropped(TextDraft draft, Map<String, String> beside) {
    return DomainEvent.ofSystem(
        "TextDraftDropped", "A draft of " + draft.name() + " was dropped.", facts(draft, beside));
  }

  private static Map<String, Object> answered(TextDraft draft, Map<String, String> beside) {
    Map<String, Object> facts = facts(draft, beside);
    facts.put("submittedBy", draft.answers().submittedBy());
    facts.put("reason", draft.answers().reason());
    facts.put("answer", draft.answers().answer());
    return facts;
  }

  private static Map<String, Object> facts(TextDraft draft, Map<String, String> beside) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("kind", draft.name().kind());
    facts.put("key", draft.name().key());
    facts.put("draft", draft.id().toString());
    facts.put("draftVersion", draft.version());
    facts.put("from", draft.from().toString());
    facts.put("fields", String.join(", ", new TreeSet<>(draft.changes().keySet())));
    facts.put("author", draft.savedBy());
    facts.putAll(beside);
    return facts;
  }
}
