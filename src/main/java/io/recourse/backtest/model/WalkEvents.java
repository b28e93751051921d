package io.recourse.backtest.model;

import io.recourse.backtest.BackTest;
import io.recourse.common.DomainEvent;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the trail says about back-tests of processes. */
final class WalkEvents {

  private WalkEvents() {}

  static DomainEvent done(BackTest test, WalkFindings found) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("key", test.decision());
    facts.put("draft", test.draft().toString());
    facts.put("draftVersion", test.draftVersion());
    facts.put("askedBy", test.askedBy());
    facts.put("state", test.state().name());
    facts.put("cases", test.compared());
    facts.put("decisions", found.replayed());
    facts.put("changed", found.changed());
    facts.put("loses", found.loses());
    facts.put("breaches", found.breaches());
    facts.put("notReplayable", found.notReplayable());
    return DomainEvent.ofSystem(
        "ModelBackTested",
        "Closed cases were walked through the draft of " + test.decision() + ".",
        facts);
  }
}
