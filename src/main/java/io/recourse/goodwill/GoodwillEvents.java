package io.recourse.goodwill;

import io.recourse.common.DomainEvent;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the trail and the shop learn of goodwill. */
final class GoodwillEvents {

  private GoodwillEvents() {}

  /** The shop takes back points and coupons by it. */
  static DomainEvent undone(Goodwill granted) {
    return DomainEvent.of(
        granted.caseNumber(),
        "GoodwillUndone",
        "Goodwill was taken back.",
        Map.of("goodwill", granted.id().toString(), "kind", granted.kind().name()));
  }

  /** The report of what went otherwise than the rules said is told by it. */
  static DomainEvent individual(Goodwill granted) {
    return DomainEvent.of(
        granted.caseNumber(),
        "IndividualSolutionGranted",
        "Specialists granted more than the standard terms.",
        Map.of("kind", granted.kind().name(), "role", granted.role(), "reason", granted.reason()));
  }

  static DomainEvent asked(GoodwillRequest asked) {
    return DomainEvent.of(
        asked.caseNumber(),
        "GoodwillAsked",
        "Goodwill beyond the limit of a team was asked for.",
        Map.of("kind", asked.gesture().kind().name(), "team", asked.team()));
  }

  static DomainEvent declined(GoodwillRequest asked) {
    return DomainEvent.of(
        asked.caseNumber(),
        "GoodwillDeclined",
        "Goodwill that was asked for was not granted.",
        Map.of("kind", asked.gesture().kind().name(), "team", asked.team()));
  }

  static DomainEvent granted(Goodwill granted) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("goodwill", granted.id().toString());
    facts.put("kind", granted.kind().name());
    if (granted.worth() == null) {
      facts.put("points", granted.points());
    } else {
      facts.put("amount", granted.worth().amount());
      facts.put("currency", granted.worth().currency());
    }
    if (granted.coupon() != null) {
      facts.put("coupon", granted.coupon());
      facts.put("validUntil", granted.validUntil().toString());
    }
    facts.put("role", granted.role());
    facts.put("reason", granted.reason());
    return DomainEvent.of(
        granted.caseNumber(), "GoodwillGranted", "Goodwill was granted to the customer.", facts);
  }
}
