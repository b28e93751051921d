package io.recourse.flowchanges;

import io.recourse.common.DomainEvent;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the trail keeps of a change: who asked, why, what, and where the case stood. */
final class FlowEvents {

  private FlowEvents() {}

  static DomainEvent asked(FlowChange change) {
    return event(change, "FlowChangeAsked", "A change of the flow was asked for.");
  }

  static DomainEvent done(FlowChange change) {
    return event(change, "FlowChangeDone", "The flow was changed by hand, as two agreed.");
  }

  static DomainEvent refused(FlowChange change) {
    return event(change, "FlowChangeRefused", "A change of the flow was not agreed to.");
  }

  private static DomainEvent event(FlowChange change, String type, String summary) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("change", change.id().toString());
    facts.put("act", change.move().act().name());
    facts.put("process", change.about().process());
    facts.put("version", change.about().version());
    facts.put("at", change.about().element());
    if (change.move().element() != null) {
      facts.put("element", change.move().element());
    }
    change.move().facts().forEach((name, value) -> facts.put("fact." + name, value));
    facts.put("reason", change.reason());
    facts.put("askedBy", change.askedBy());
    return DomainEvent.of(change.caseNumber(), type, summary, facts);
  }
}
