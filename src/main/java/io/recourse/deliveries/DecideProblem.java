package io.recourse.deliveries;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.cases.LineDecision;
import io.recourse.cases.Remedy;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A problem is put right, by rule, by a person or by the end of their term; or it is refused. */
@Service
public class DecideProblem {

  private static final String BY_DEFAULT = "Nobody decided in time; it is put right as asked.";

  private final Cases cases;
  private final ProblemBook book;
  private final ChooseRemedy remedies;
  private final AgreeReduction reduction;
  private final DeliveryClocks clocks;

  DecideProblem(
      Cases cases,
      ProblemBook book,
      ChooseRemedy remedies,
      AgreeReduction reduction,
      DeliveryClocks clocks) {
    this.cases = cases;
    this.book = book;
    this.remedies = remedies;
    this.reduction = reduction;
    this.clocks = clocks;
  }

  /** By rule, whose ground it is. */
  @Transactional
  public void grant(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    DeliveryProblem problem = book.get(number);
    grant(of, remedies.asAsked(of, problem), ProblemGrounds.of(problem));
  }

  @Transactional
  public void grantByDefault(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    var unused = clocks.missed(number);
    grant(of, remedies.asAsked(of, book.get(number)), BY_DEFAULT);
  }

  /**
   * @param note why, as the customer reads it; may be null
   * @throws Problem CONFLICT when it cannot be done
   */
  @Transactional
  public void grant(CaseNumber number, Remedy remedy, String note) {
    ServiceCase of = cases.lock(number);
    DeliveryProblem problem = book.get(number);
    remedies.demandPossible(of, problem, remedy);
    clocks.met(number);
    grant(of, remedy, note == null || note.isBlank() ? ProblemGrounds.of(problem) : note.strip());
  }

  /**
   * The customer keeps what arrived for less.
   *
   * @param amount what comes off, in minor units of the order's currency; null for the shop's share
   * @param note why, as the customer reads it; may be null
   * @throws Problem CONFLICT when nothing arrived; INVALID beyond the limit
   */
  @Transactional
  public void reduce(CaseNumber number, Long amount, String note) {
    ServiceCase of = cases.lock(number);
    reduction.agree(of, book.get(number).kind(), amount);
    grant(number, Remedy.PRICE_REDUCTION, note);
  }

  /**
   * @throws Problem CONFLICT when no goods are on their way
   */
  @Transactional
  public void waitOn(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    DeliveryProblem problem = book.get(number);
    if (problem.kind() != ProblemKind.LATE && problem.kind() != ProblemKind.REFUSED) {
      throw Problem.conflict("delivery.nothingToWaitFor");
    }
    clocks.met(number);
    book.keep(problem.waitsOn());
    cases.save(of);
  }

  @Transactional
  public void refuse(CaseNumber number, String ground) {
    ServiceCase of = cases.lock(number);
    clocks.met(number);
    undecided(of).forEach(line -> of.refuse(line.item(), ground));
    cases.save(of);
  }

  /** An outcome was questioned: a person looks at it. */
  @Transactional
  public void reopen(CaseNumber number) {
    var unused = cases.lock(number);
    clocks.appealHeard(number);
    book.find(number).map(DeliveryProblem::questioned).ifPresent(book::keep);
  }

  private void grant(ServiceCase of, Remedy remedy, String ground) {
    for (CaseLine line : undecided(of)) {
      of.approve(line.item(), line.quantity(), remedy, ground);
      of.accept(line.item(), line.quantity(), ground);
    }
    clocks.follow(of);
    cases.save(of);
  }

  private static List<CaseLine> undecided(ServiceCase of) {
    return of.lines().stream().filter(line -> line.decision() == LineDecision.REQUESTED).toList();
  }
}
