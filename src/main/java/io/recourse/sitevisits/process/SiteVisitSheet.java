package io.recourse.sitevisits.process;

import io.recourse.appointments.SlotInWords;
import io.recourse.common.CaseNumber;
import io.recourse.sitevisits.AgreeOnTime;
import io.recourse.sitevisits.SiteVisit;
import io.recourse.sitevisits.SiteVisitBook;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What the tasks of a visit show of it. */
@Component
class SiteVisitSheet {

  private final SiteVisitBook book;
  private final AgreeOnTime agree;
  private final SlotInWords words;

  SiteVisitSheet(SiteVisitBook book, AgreeOnTime agree, SlotInWords words) {
    this.words = words;
    this.book = book;
    this.agree = agree;
  }

  Map<String, Object> known(CaseNumber number) {
    SiteVisit visit = book.find(number).orElseThrow();
    Map<String, Object> known = new TreeMap<>();
    known.put("goods", visit.article());
    known.put("category", visit.category());
    known.put("country", visit.country());
    known.put("before", visit.note());
    agree.agreed(number).ifPresent(slot -> known.put("appointment", words.of(slot)));
    return known;
  }
}
