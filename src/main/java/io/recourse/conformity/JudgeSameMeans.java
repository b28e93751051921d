package io.recourse.conformity;

import io.recourse.policy.Duty;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Money went back as it was paid, or as the customer had agreed before it went. */
@Component
class JudgeSameMeans implements DutyJudge {

  private static final Set<String> BY_PROVIDER = Set.of("PROVIDER", "RESOLVED");

  @Override
  public Set<Duty> judges() {
    return Set.of(Duty.SAME_MEANS);
  }

  @Override
  public Finding of(Bound bound, Records records) {
    return bound
        .money(records)
        .filter(WayOfMoney::isSettled)
        .map(way -> went(way, records))
        .flatMap(Optional::stream)
        .max(Comparator.comparingInt(JudgeSameMeans::weight))
        .orElseGet(() -> Finding.nothingYet(records, "noMoneyYet"));
  }

  private static Optional<Finding> went(WayOfMoney way, Records records) {
    return records
        .last("RefundSettled", entry -> entry.says("refund", way.refund()))
        .map(settled -> went(way, settled, records));
  }

  private static Finding went(WayOfMoney way, Entry settled, Records records) {
    if (!way.to().equals("ORIGINAL")) {
      return records
          .last("RefundToChosen", chosen -> chosen.at().isBefore(settled.at()))
          .map(chosen -> Finding.held("otherMeansAgreed", chosen))
          .orElseGet(() -> Finding.broken("otherMeans", settled));
    }
    return BY_PROVIDER.contains(settled.text("how"))
        ? Finding.held("sameMeans", settled)
        : Finding.notJudged("paidByHand", settled);
  }

  /** Of several payments the worst counts. */
  private static int weight(Finding finding) {
    return List.of(Conformity.State.HELD, Conformity.State.NOT_JUDGED, Conformity.State.BROKEN)
        .indexOf(finding.state());
  }
}
