package io.recourse.sitevisits.mail;

import io.recourse.common.CaseNumber;
import io.recourse.messages.MessageFacts;
import io.recourse.sitevisits.AgreeOnTime;
import io.recourse.sitevisits.SiteVisit;
import io.recourse.sitevisits.SiteVisitBook;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a visit is for, when it is, and what the technician wrote of it. */
@Component
class SiteVisitWords implements MessageFacts {

  private static final String DONE = "siteVisitDone";

  private final SiteVisitBook book;
  private final AgreeOnTime agree;

  SiteVisitWords(SiteVisitBook book, AgreeOnTime agree) {
    this.book = book;
    this.agree = agree;
  }

  @Override
  public Set<String> templates() {
    return Set.of(
        "siteVisitTimes",
        "siteVisitAgreed",
        DONE,
        "siteVisitLapsed",
        "siteVisitGivenUp",
        "siteVisitWithdrawn");
  }

  @Override
  public Map<String, ?> of(CaseNumber number, String template) {
    SiteVisit visit = book.find(number).orElseThrow();
    Map<String, Object> facts = new HashMap<>();
    facts.put("article", visit.article());
    facts.put("maintenance", visit.kind() == SiteVisit.Kind.MAINTENANCE);
    facts.put("word", visit.note());
    agree.agreed(number).ifPresent(slot -> facts.put("startsAt", slot.startsAt()));
    facts.put("asksRating", DONE.equals(template));
    return facts;
  }
}
