package io.recourse.deliveries;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.cases.Remedy;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.evidence.EvidenceIndex;
import io.recourse.messages.TellCustomer;
import io.recourse.policy.DeliveryVerdict;
import io.recourse.policy.JudgeDelivery;
import io.recourse.policy.TermName;
import io.recourse.terms.PurchaseTerms;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the table what comes next on a problem, and begins it: a clock, and words about it. */
@Service
public class JudgeProblem {

  private final Cases cases;
  private final ProblemBook book;
  private final JudgeDelivery policy;
  private final ReadWhereabouts whereabouts;
  private final PurchaseTerms terms;
  private final EvidenceIndex evidence;
  private final DeliveryClocks clocks;
  private final ExpressSurcharge surcharge;
  private final CloseProblem close;
  private final TellCustomer tell;

  JudgeProblem(
      Cases cases,
      ProblemBook book,
      JudgeDelivery policy,
      ReadWhereabouts whereabouts,
      PurchaseTerms terms,
      EvidenceIndex evidence,
      DeliveryClocks clocks,
      ExpressSurcharge surcharge,
      CloseProblem close,
      TellCustomer tell) {
    this.cases = cases;
    this.book = book;
    this.policy = policy;
    this.whereabouts = whereabouts;
    this.terms = terms;
    this.evidence = evidence;
    this.clocks = clocks;
    this.surcharge = surcharge;
    this.close = close;
    this.tell = tell;
  }

  /**
   * What comes next.
   *
   * @param by until when it is waited for; null where nothing is
   */
  public record Judged(DeliveryVerdict.Step step, Instant by) {}

  /**
   * @param paysSurcharge whether a surcharge for express is paid back after this, so that the case
   *     ends later; so it does where the table cannot say yet
   */
  @Transactional
  public Judged judge(CaseNumber number, boolean paysSurcharge) {
    ServiceCase of = cases.lock(number);
    DeliveryProblem problem =
        book.find(number).map(one -> learned(of, one)).orElseGet(() -> firstTold(of));
    DeliveryVerdict verdict = policy.judge(number, of.lines().get(0).item(), facts(of, problem));
    Optional<DeliveryWait> wait = DeliveryWait.of(verdict.step());
    Instant by = wait.map(one -> clocks.start(of, one)).orElse(null);
    boolean owesSurcharge =
        paysSurcharge && CloseProblem.isOver(verdict.step()) && surcharge.isOpen(of, problem);
    close.end(of, verdict, owesSurcharge);
    clocks.follow(of);
    cases.save(of);
    wait.ifPresent(one -> say(problem, one.template(problem.isTracked()), by.toString()));
    close
        .template(verdict.step(), owesSurcharge)
        .ifPresent(template -> say(problem, template, "end"));
    return new Judged(verdict.step(), by);
  }

  private DeliveryProblem learned(ServiceCase of, DeliveryProblem problem) {
    OrderedParcel now =
        problem.knowsCarrier()
            ? problem.parcel()
            : whereabouts.parcel(of, problem.parcel()).orElse(null);
    if (Objects.equals(now, problem.parcel())) {
      return problem;
    }
    DeliveryProblem learned = problem.in(now);
    book.keep(learned);
    return learned;
  }

  private DeliveryProblem firstTold(ServiceCase of) {
    CaseLine line = of.lines().get(0);
    ProblemKind kind = whereabouts.kind(of);
    Remedy asked = line.remedyAsked();
    Remedy wish =
        asked == null || !RequestedDelivery.WISHES.contains(asked) ? Remedy.REFUND : asked;
    DeliveryProblem told =
        DeliveryProblem.told(of.number(), kind, whereabouts.parcel(of).orElse(null), wish);
    book.keep(told);
    return told;
  }

  private JudgeDelivery.Facts facts(ServiceCase of, DeliveryProblem problem) {
    return new JudgeDelivery.Facts(
        problem.kind().name(),
        problem.trouble().name(),
        problem.found().name(),
        whereabouts.isDelivered(of),
        problem.declaredAt() != null,
        !evidence.of(of.number()).isEmpty(),
        problem.overdue().name(),
        problem.wish().name(),
        problem.again(),
        isInTime(of));
  }

  /** What nobody told as delivered can be told of at any time. */
  private boolean isInTime(ServiceCase of) {
    Instant told = of.origin().openedAt();
    return whereabouts
        .toldDelivered(of)
        .map(at -> terms.end(of, TermName.DELIVERY_CLAIM, at))
        .filter(told::isAfter)
        .isEmpty();
  }

  private void say(DeliveryProblem problem, String template, String occasion) {
    CaseNumber number = problem.number();
    Map<String, Object> facts =
        problem.parcel() == null
            ? Map.of()
            : Map.of("trackingNumber", problem.parcel().trackingNumber());
    tell.tell(number, template, facts, number + ":" + template + ":" + occasion);
  }
}
