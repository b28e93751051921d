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
    facts.put("approvedBy", draft.agreement().approvedBy());
    return DomainEvent.ofSystem(
        "ModelDeployed",
        "Version " + draft.deployment().version() + " of " + draft.key() + " was deployed.",
        facts);
  }

  static DomainEvent submitted(Draft draft) {
    Map<String, Object> facts = facts(draft);
    facts.put("submittedBy", draft.agreement().submittedBy());
    facts.put("reason", draft.agreement().reason());
    return DomainEvent.ofSystem(
        "ModelDraftSubmitted", "A draft of " + draft.key() + " was submitted.", facts);
  }

  /**
   * @param known what was known of it then
   */
  static DomainEvent approved(Draft draft, Map<String, String> known) {
    Map<String, Object> facts = answered(draft);
    facts.putAll(known);
    facts.put("deployAt", draft.agreement().deployAt().toString());
    return DomainEvent.ofSystem(
        "ModelDraftApproved", "A draft of " + draft.key() + " was approved.", facts);
  }

  static DomainEvent returned(Draft draft) {
    return DomainEvent.ofSystem(
        "ModelDraftReturned", "A draft of " + draft.key() + " was given back.", answered(draft));
  }

  static DomainEvent rolledBack(Draft draft, int to) {
    Map<String, Object> facts = facts(draft);
    facts.put("version", draft.deployment().version());
    facts.put("backTo", to);
    facts.put("reason", draft.agreement().reason());
    return DomainEvent.ofSystem(
        "ModelRolledBack",
        "Version " + to + " of " + draft.key() + " was brought back by one person.",
        facts);
  }

  static DomainEvent notDeployed(Draft draft) {
    return DomainEvent.ofSystem(
        "ModelDeploymentFailed",
        "The approved draft of " + draft.key() + " could not be deployed at its time.",
        answered(draft));
  }

  static DomainEvent refused(Draft draft) {
    return DomainEvent.ofSystem(
        "ModelDraftRefused", "A draft of " + draft.key() + " was refused.", facts(draft));
  }

  private static Map<String, Object> answered(Draft draft) {
    Map<String, Object> facts = facts(draft);
    facts.put("submittedBy", draft.agreement().submittedBy());
    facts.put("answeredBy", draft.agreement().answeredBy());
    facts.put("answer", draft.agreement().answer());
    return facts;
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
