package io.recourse.deliveries;

import io.recourse.cases.CaseLine;
import io.recourse.cases.CaseStatus;
import io.recourse.cases.Cases;
import io.recourse.cases.LineDecision;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.policy.DeliveryVerdict;
import io.recourse.policy.DeliveryVerdict.Step;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends a problem: put right, over by itself, given up, withdrawn or of another type from now on.
 */
@Service
public class CloseProblem {

  private final Cases cases;
  private final DeliveryClocks clocks;

  CloseProblem(Cases cases, DeliveryClocks clocks) {
    this.cases = cases;
    this.clocks = clocks;
  }

  /** Frees the pieces of what needs no remedy; the caller saves the case. */
  void end(ServiceCase of, DeliveryVerdict verdict) {
    List<Integer> open =
        of.lines().stream()
            .filter(line -> line.decision() == LineDecision.REQUESTED)
            .map(CaseLine::item)
            .toList();
    if (verdict.step() == Step.ARRIVED) {
      open.forEach(item -> of.withdraw(item, verdict.ground()));
      of.closeAs(CaseStatus.CLOSED, verdict.ground());
    } else if (verdict.step() == Step.GIVE_UP) {
      open.forEach(item -> of.expire(item, verdict.ground()));
      of.closeAs(CaseStatus.EXPIRED, verdict.ground());
    }
  }

  /** The mail that tells of such an end. */
  Optional<String> template(Step step) {
    return switch (step) {
      case ARRIVED -> Optional.of("deliveryArrived");
      case GIVE_UP -> Optional.of("deliveryGivenUp");
      default -> Optional.empty();
    };
  }

  @Transactional
  public void close(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    clocks.stop(number);
    of.close("Settled as decided.");
    clocks.follow(of);
    cases.save(of);
  }

  /** Nothing was promised yet. */
  public boolean mayStop(ServiceCase of) {
    return of.lines().stream().noneMatch(line -> line.decision() == LineDecision.APPROVED);
  }

  /**
   * The customer withdrew, or the case became one of another type.
   *
   * @throws Problem CONFLICT when a remedy was promised
   */
  @Transactional
  public void stop(CaseNumber number) {
    if (!mayStop(cases.lock(number))) {
      throw Problem.conflict("case.settling");
    }
    clocks.stop(number);
  }
}
