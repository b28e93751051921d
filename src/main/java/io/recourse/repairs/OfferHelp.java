package io.recourse.repairs;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.repairs.RemoteHelp.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Before goods are sent in, the customer tries what the house knows to help (REP-02). */
@Service
public class OfferHelp {

  private final Cases cases;
  private final AgreedChecks checks;
  private final HelpBook book;
  private final NoFurtherRepair noFurther;
  private final RepairRules rules;
  private final RepairClocks clocks;
  private final RepairEvents events;
  private final HelpNews news;

  OfferHelp(
      Cases cases,
      AgreedChecks checks,
      HelpBook book,
      NoFurtherRepair noFurther,
      RepairRules rules,
      RepairClocks clocks,
      RepairEvents events,
      HelpNews news) {
    this.cases = cases;
    this.checks = checks;
    this.book = book;
    this.noFurther = noFurther;
    this.rules = rules;
    this.clocks = clocks;
    this.events = events;
    this.news = news;
  }

  /**
   * Returns until when the customer may say what came of it; empty when nothing can be tried, or
   * was tried often enough.
   */
  @Transactional
  public Optional<Instant> offer(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    List<String> fitting = fitting(of);
    boolean enough = book.of(number).isPresent() || noFurther.ground(of).isPresent();
    if (fitting.isEmpty() || enough) {
      return Optional.empty();
    }
    Instant until = clocks.start(of, RepairWait.HELP);
    keep(of, new RemoteHelp(Outcome.OFFERED, fitting));
    return Optional.of(until);
  }

  /**
   * The customer tried.
   *
   * @throws Problem CONFLICT when nothing is asked, or it was answered before
   */
  @Transactional
  public void answer(CaseNumber number, boolean solved) {
    ServiceCase of = cases.lock(number);
    RemoteHelp asked =
        book.of(number)
            .filter(RemoteHelp::isOpen)
            .orElseThrow(() -> Problem.conflict("repair.notHelped", number));
    clocks.meet(number, RepairWait.HELP);
    keep(of, asked.ends(solved ? Outcome.SOLVED : Outcome.NOT_SOLVED));
    news.helped(number, solved);
  }

  /** Nothing was heard: the goods may come. */
  @Transactional
  public void unanswered(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    clocks.breach(number, RepairWait.HELP);
    keep(of, book.of(number).orElseThrow().ends(Outcome.NOT_ANSWERED));
  }

  /** It works again without a repair. */
  @Transactional
  public void close(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    clocks.stop(number);
    of.closeAs(CaseStatus.CLOSED, "It works again after help at a distance.");
    cases.save(of);
  }

  private void keep(ServiceCase of, RemoteHelp help) {
    book.put(of.number(), help);
    events.helped(of.number(), help);
    clocks.follow(of);
    cases.save(of);
  }

  private List<String> fitting(ServiceCase of) {
    String category = rules.category(of);
    String trouble = RepairSheet.symptom(of);
    return checks.inForce().stream()
        .map(KeptCheck::check)
        .filter(check -> check.isFor(category, trouble))
        .map(check -> check.said(of.language()))
        .toList();
  }
}
