package io.recourse.surplus;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customer says whether goods they had not announced are returned too; staff decide by it. */
@Service
public class WishForSurplus {

  private final Cases cases;
  private final SurplusBook book;
  private final ApplicationEventPublisher events;

  WishForSurplus(Cases cases, SurplusBook book, ApplicationEventPublisher events) {
    this.cases = cases;
    this.book = book;
    this.events = events;
  }

  /**
   * The last word counts, as long as nobody decided.
   *
   * @throws Problem NOT_FOUND for goods the case does not have, CONFLICT once they are decided on
   */
  @Transactional
  public void wish(CaseNumber number, int position, Surplus.Wish wish) {
    if (wish == null) {
      throw Problem.invalid("/wish", "field.given");
    }
    var unused = cases.lock(number);
    Surplus goods =
        book.of(number).stream()
            .filter(one -> one.position() == position)
            .findFirst()
            .orElseThrow(() -> Problem.notFound("surplus.unknown"));
    if (goods.decided()) {
      throw Problem.conflict("surplus.decided");
    }
    Surplus wished = goods.wished(wish);
    book.keep(number, wished);
    events.publishEvent(SurplusEvents.wished(number, wished));
  }
}
