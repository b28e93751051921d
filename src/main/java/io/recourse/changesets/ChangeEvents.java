package io.recourse.changesets;

import static java.util.stream.Collectors.joining;

import io.recourse.common.DomainEvent;
import io.recourse.studio.Agreement;
import io.recourse.studio.Draft;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What the trail says about changes: one event for all parts, with their hashes. */
final class ChangeEvents {

  private ChangeEvents() {}

  static DomainEvent submitted(ChangeSet change, List<Draft> parts) {
    return of("ChangeSetSubmitted", "was submitted.", facts(change, parts));
  }

  /**
   * @param known what was known of each part then
   */
  static DomainEvent approved(
      ChangeSet change, List<Draft> parts, Function<Draft, Map<String, String>> known) {
    Map<String, Object> facts = answered(change, parts);
    facts.put("known", parts.stream().map(it -> known(it, known)).collect(joining("\n")));
    facts.put("deployAt", change.agreement().deployAt().toString());
    return of("ChangeSetApproved", "was approved.", facts);
  }

  static DomainEvent returned(ChangeSet change, List<Draft> parts) {
    return of("ChangeSetReturned", "was given back.", answered(change, parts));
  }

  static DomainEvent notDeployed(ChangeSet change, List<Draft> parts) {
    return of(
        "ChangeSetDeploymentFailed", "could not be deployed at its time.", answered(change, parts));
  }

  static DomainEvent dropped(ChangeSet change) {
    return of("ChangeSetDropped", "was dropped.", facts(change, List.of()));
  }

  /** One that takes another back is told as that. */
  static DomainEvent deployed(ChangeSet change, List<Draft> parts) {
    Map<String, Object> facts = facts(change, parts);
    facts.put("approvedBy", change.agreement().approvedBy());
    if (change.backOf() == null) {
      return of("ChangeSetDeployed", "was deployed.", facts);
    }
    facts.put("backOf", change.backOf().toString());
    return of("ChangeSetRolledBack", "was taken back.", facts);
  }

  private static DomainEvent of(String type, String what, Map<String, Object> facts) {
    return DomainEvent.ofSystem(type, "The change “" + facts.get("name") + "” " + what, facts);
  }

  private static Map<String, Object> answered(ChangeSet change, List<Draft> parts) {
    Map<String, Object> facts = facts(change, parts);
    facts.put("answeredBy", change.agreement().answeredBy());
    facts.put("answer", change.agreement().answer());
    return facts;
  }

  private static Map<String, Object> facts(ChangeSet change, List<Draft> parts) {
    Agreement said = change.agreement();
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("change", change.id().toString());
    facts.put("name", change.name());
    facts.put("reason", change.reason());
    facts.put("authors", String.join(" ", change.authors()));
    facts.put("submittedBy", said.submittedBy());
    facts.put("parts", parts.stream().map(ChangeEvents::part).collect(joining("\n")));
    return facts;
  }

  private static String known(Draft part, Function<Draft, Map<String, String>> known) {
    Map<String, String> facts = known.apply(part);
    return part.key() + " back-test " + facts.get("report") + "\n" + facts.get("changed");
  }

  /** Key, version it replaces and version it is, draft, and SHA-256 of its text. */
  private static String part(Draft part) {
    String version = part.deployment() == null ? "" : String.valueOf(part.deployment().version());
    return "%s %s %s→%s draft %s/%d sha256 %s"
        .formatted(
            part.kind(),
            part.key(),
            part.basedOn() == null ? "" : part.basedOn(),
            version,
            part.id(),
            part.version(),
            part.text().sha256());
  }
}
