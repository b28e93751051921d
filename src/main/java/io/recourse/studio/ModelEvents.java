package io.recourse.studio;

import io.recourse.common.DomainEvent;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the trail says about models. */
final class ModelEvents {

  private ModelEvents() {}

  static DomainEvent saved(Draft draft) {
    return DomainEvent.ofSystem(
        "ModelDraftSaved", "A draft of " + draft.key() + " was saved.", facts(draft));
  }

  static DomainEvent deployed(Draft draft) {
    Map<String, Object> facts = facts(draft);
    facts.put("version", draft.deployment().version());
    return DomainEvent.ofSystem(
        "ModelDeployed",
        "Version " + draft.deployment().version() + " of " + draft.key() + " was deployed.",
        facts);
  }

  static DomainEvent refused(Draft draft) {
    return DomainEvent.ofSystem(
        "ModelDraftRefused", "A draft of " + draft.key() + " was refused.", facts(draft));
  }

  private static Map<String, Object> facts(Draft draft) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("key", draft.key());
    facts.put("kind", draft.kind().name());
    facts.put("draft", draft.id().toString());
    facts.put("draftVersion", draft.version());
    facts.put("sha256", draft.text().sha256());
    facts.put("author", draft.author());
    facts.put("source", draft.source().name());
    return facts;
  }
}
