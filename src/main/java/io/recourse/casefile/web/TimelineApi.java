package io.recourse.casefile.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.recourse.cases.CaseAccess;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Every event of a case in order (LAW-05). */
@RestController
class TimelineApi {

  private final TimelineReading timeline;
  private final Cases cases;
  private final CaseAccess access;

  TimelineApi(TimelineReading timeline, Cases cases, CaseAccess access) {
    this.timeline = timeline;
    this.cases = cases;
    this.access = access;
  }

  record ActorJson(String kind, String id) {}

  record EventJson(
      int seq,
      Instant at,
      ActorJson actor,
      String type,
      String summary,
      JsonNode data,
      String hash) {}

  record TimelineJson(List<EventJson> items, String next) {}

  @GetMapping("/api/v1/cases/{number}/timeline")
  TimelineJson timeline(@PathVariable String number, Authentication who) {
    CaseNumber known = access.demandRead(who, number);
    return new TimelineJson(timeline.of(cases.get(known), access.isCustomer(who)), null);
  }
}
