package io.recourse.sitevisits.web;

import io.recourse.appointments.VisitSlot;
import io.recourse.common.CaseNumber;
import io.recourse.sitevisits.AgreeOnTime;
import io.recourse.sitevisits.SiteVisit;
import io.recourse.sitevisits.SiteVisitBook;
import io.recourse.web.PortalPart;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What customers see of a visit, and the times they can choose. */
@Component
class SiteVisitOnPortal implements PortalPart {

  private final SiteVisitBook book;
  private final AgreeOnTime agree;

  SiteVisitOnPortal(SiteVisitBook book, AgreeOnTime agree) {
    this.book = book;
    this.agree = agree;
  }

  /**
   * @param agreed when a technician comes; null while no time is agreed
   * @param choices times that can be chosen now, also instead of the agreed one
   */
  public record Shown(SiteVisit visit, VisitSlot agreed, List<VisitSlot> choices) {}

  @Override
  public String fragment() {
    return "sitevisits/portal :: part";
  }

  @Override
  public Optional<Shown> of(CaseNumber number) {
    return book.find(number)
        .map(visit -> new Shown(visit, agree.agreed(number).orElse(null), agree.choices(number)));
  }
}
