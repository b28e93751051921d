package io.recourse.pilot;

import io.recourse.common.DomainEvent;
import io.recourse.pilot.Pilot.Decision;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the trail says about pilots. */
final class PilotEvents {

  private PilotEvents() {}

  static DomainEvent begun(Pilot pilot) {
    Map<String, Object> facts = facts(pilot);
    facts.put("share", pilot.group().share());
    facts.put("team", pilot.group().team());
    facts.put("category", pilot.group().category());
    facts.put("country", pilot.group().country());
    facts.put("type", pilot.group().type());
    facts.put("until", pilot.untilAt().toString());
    facts.put("by", pilot.begunBy());
    return of("PilotBegun", pilot, "serves a share of the new cases.", facts);
  }

  static DomainEvent asked(Pilot pilot, Decision asked) {
    return of("PilotDecisionAsked", pilot, "is to be decided.", decided(pilot, asked));
  }

  static DomainEvent declined(Pilot pilot, String by, String why) {
    Map<String, Object> facts = facts(pilot);
    facts.put("by", by);
    facts.put("reason", why);
    return of("PilotDecisionDeclined", pilot, "goes on.", facts);
  }

  static DomainEvent rolledOut(Pilot pilot, Decision decision) {
    return of("PilotRolledOut", pilot, "serves all new cases.", decided(pilot, decision));
  }

  static DomainEvent withdrawn(Pilot pilot, Decision decision) {
    return of("PilotWithdrawn", pilot, "was withdrawn.", decided(pilot, decision));
  }

  static DomainEvent superseded(Pilot pilot) {
    return of("PilotSuperseded", pilot, "was overtaken by a release.", facts(pilot));
  }

  static DomainEvent measured(Pilot pilot, RollOutWatch watch) {
    Map<String, Object> facts = facts(pilot);
    facts.put("state", watch.state().name());
    facts.put("faded", watch.faded());
    facts.put("owner", watch.owner());
    return watch.isReopened()
        ? of("PilotReopened", pilot, "lost its effect and is reopened.", facts)
        : of("PilotMeasured", pilot, "was measured again.", facts);
  }

  static DomainEvent answered(Pilot pilot, RollOutWatch watch) {
    Map<String, Object> facts = facts(pilot);
    facts.put("by", watch.answer().by());
    facts.put("reason", watch.answer().words());
    return of("PilotReopenedAnswered", pilot, "was looked at after its effect faded.", facts);
  }

  private static DomainEvent of(String type, Pilot pilot, String what, Map<String, Object> facts) {
    return DomainEvent.ofSystem(
        type, "Version " + pilot.pilotVersion() + " of " + pilot.key() + " " + what, facts);
  }

  private static Map<String, Object> decided(Pilot pilot, Decision decision) {
    Map<String, Object> facts = facts(pilot);
    facts.put("end", decision.end().name());
    facts.put("askedBy", decision.askedBy());
    facts.put("reason", decision.reason());
    facts.put("answeredBy", decision.answeredBy());
    facts.put("evidence", decision.evidence());
    facts.put("withCases", decision.withCases());
    return facts;
  }

  private static Map<String, Object> facts(Pilot pilot) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("pilot", pilot.id().toString());
    facts.put("key", pilot.key());
    facts.put("version", pilot.pilotVersion());
    facts.put("base", pilot.baseVersion());
    return facts;
  }
}
