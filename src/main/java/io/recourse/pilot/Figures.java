package io.recourse.pilot;

import io.recourse.common.Money;
import io.recourse.pilot.Comparison.Side;
import io.recourse.pilot.Comparison.What;
import io.recourse.pilot.PilotFigures.Outcome;
import java.util.List;
import java.util.Objects;

/** What is told of the cases of one side. */
record Figures(List<Outcome> cases) {

  Side side(String currency) {
    List<Double> days = days();
    return new Side(
        cases.size(),
        days.size(),
        days.isEmpty() ? null : Middle.median(Middle.numbers(days)),
        currency == null
            ? null
            : new Money(Math.round(Middle.mean(Middle.numbers(refunds(currency)))), currency));
  }

  /** Of ended cases, but for what can be told of every case. */
  Proportion share(What what) {
    long of = cases.stream().filter(one -> what.isOfAll() || one.isEnded()).count();
    return Proportion.of((int) cases.stream().filter(one -> one.counts(what)).count(), (int) of);
  }

  Spread measure(Measured what) {
    List<Double> found =
        cases.stream().map(one -> one.measured().get(what)).filter(Objects::nonNull).toList();
    return what.isMark() ? Spread.ofMean(found) : Spread.ofMedian(found);
  }

  List<Double> days() {
    return cases.stream().map(Outcome::days).filter(Objects::nonNull).toList();
  }

  /** Of ended cases; one without a refund counts as nothing, one in other money not at all. */
  List<Double> refunds(String currency) {
    return cases.stream()
        .filter(Outcome::isEnded)
        .filter(one -> one.currency() == null || one.currency().equals(currency))
        .map(one -> (double) one.refunded())
        .toList();
  }
}
