package io.recourse.backtest;

import io.recourse.common.DomainEvent;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the trail says about back-tests. */
final class BackTestEvents {

  private BackTestEvents() {}

  static DomainEvent done(BackTest test, Findings found) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("key", test.decision());
    facts.put("draft", test.draft().toString());
    facts.put("draftVersion", test.draftVersion());
    facts.put("askedBy", test.askedBy());
    facts.put("state", test.state().name());
    facts.put("cases", test.compared());
    facts.put("decisions", test.decisions());
    facts.put("changed", found.changed());
    facts.put("loses", found.loses());
    facts.put("breaches", found.breaches());
    return DomainEvent.ofSystem(
        "ModelBackTested",
        "The draft of " + test.decision() + " was asked about closed cases.",
        facts);
  }
}
