package io.recourse.sitevisits.process;

import io.recourse.assignment.SkilledTask;
import io.recourse.common.CaseNumber;
import io.recourse.sitevisits.SiteVisit;
import io.recourse.sitevisits.SiteVisitBook;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who installs an article or looks after it has learnt it, as for a repair (REP-06). */
@Component
class SkillsOfVisits implements SkilledTask {

  private final SiteVisitBook book;

  SkillsOfVisits(SiteVisitBook book) {
    this.book = book;
  }

  @Override
  public String taskKey() {
    return SiteVisitElements.CARRY_OUT;
  }

  @Override
  public Set<String> articles(CaseNumber number) {
    return book.find(number).stream()
        .map(SiteVisit::sku)
        .filter(sku -> sku != null)
        .collect(Collectors.toUnmodifiableSet());
  }
}
