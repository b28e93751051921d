package io.recourse.backtest.model;

import io.recourse.backtest.Change;
import io.recourse.engine.dry.DryVisit;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The walk of the deployed model and that of the draft beside each other. */
final class Beside {

  private final PastInstance past;
  private final PastCase found;
  private final Walk then;
  private final Walk now;
  private final Set<String> paying;

  Beside(PastInstance past, PastCase found, Walk then, Walk now, Paying paying) {
    this.past = past;
    this.found = found.of(past, paying);
    this.then = then;
    this.now = now;
    this.paying = paying.steps();
  }

  Walked told() {
    int pays = pays();
    BigDecimal saved = Days.of(now.soonerThanAll(then));
    List<String> late = late();
    BigDecimal money = moneyDays();
    Change.Way way = way(pays, money, late);
    String breach = breach(pays, late);
    boolean isSame =
        what().isEmpty() && saved.signum() == 0 && breach == null && way == Change.Way.NEITHER;
    return new Walked(
        0,
        past.caseNumber(),
        past.endedAt(),
        isSame ? Walked.State.SAME : Walked.State.CHANGED,
        null,
        null,
        what(),
        Walked.End.of(then.end()),
        Walked.End.of(now.end()),
        way,
        hand(),
        saved,
        work(then, now),
        work(now, then),
        pays,
        found.sum() != null,
        pays > 0 || found.sum() == null ? found.worth() : found.sum(),
        money,
        found.granted(),
        breach,
        kept());
  }

  /** What is done once more or less often, and another end. */
  private List<String> what() {
    List<String> what = new ArrayList<>();
    if (isOtherEnd()) {
      what.add(Walked.End.of(then.end()).name() + " → " + Walked.End.of(now.end()).name());
    }
    differences(then, now).forEach(step -> what.add("− " + step));
    differences(now, then).forEach(step -> what.add("+ " + step));
    return List.copyOf(what);
  }

  private boolean isOtherEnd() {
    return !Walked.End.of(then.end()).isSame(Walked.End.of(now.end()));
  }

  private static List<String> differences(Walk one, Walk other) {
    Map<String, Integer> more = new TreeMap<>(one.work());
    other.work().forEach((step, times) -> more.merge(step, -times, Integer::sum));
    return more.entrySet().stream()
        .filter(it -> it.getValue() > 0)
        .map(it -> one.nameOf(it.getKey()))
        .toList();
  }

  private static Walked.Work work(Walk one, Walk other) {
    List<DryVisit> more = new ArrayList<>(one.byPeople());
    other
        .byPeople()
        .forEach(it -> more.stream().filter(it::isOfSame).findFirst().ifPresent(more::remove));
    Duration all = more.stream().map(DryVisit::took).reduce(Duration.ZERO, Duration::plus);
    return new Walked.Work(more.size(), Days.of(all));
  }

  private Change.Hand hand() {
    if (then.needsPeople() == now.needsPeople()) {
      return Change.Hand.AS_BEFORE;
    }
    return then.needsPeople() ? Change.Hand.AUTOMATIC : Change.Hand.BY_PERSON;
  }

  private int pays() {
    boolean paid = then.first(paying).isPresent() && found.sum() != null;
    boolean pays = now.first(paying).isPresent();
    return paid && !pays ? -1 : pays && then.first(paying).isEmpty() ? 1 : 0;
  }

  /** Where the money step is drawn its own beginning counts, else the end before the money. */
  private BigDecimal moneyDays() {
    Optional<DryVisit> before = then.first(paying);
    Optional<DryVisit> after = now.first(paying);
    if (before.isPresent() && after.isPresent()) {
      return Days.of(Duration.between(after.get().since(), before.get().since()));
    }
    boolean comesAfter = found.paid().stream().anyMatch(it -> !it.at().isBefore(past.endedAt()));
    return paying.isEmpty() && comesAfter && !isOtherEnd()
        ? Days.of(now.soonerThanAll(then))
        : null;
  }

  private static Change.Way way(int pays, BigDecimal money, List<String> late) {
    int moved = money == null ? 0 : money.signum();
    if (pays < 0 || moved < 0 || !late.isEmpty()) {
      return Change.Way.LOSES;
    }
    return pays > 0 || moved > 0 ? Change.Way.GAINS : Change.Way.NEITHER;
  }

  private String breach(int pays, List<String> late) {
    List<String> against = new ArrayList<>(late);
    if (pays < 0 && found.granted() != null) {
      against.add(0, found.granted());
    }
    return against.isEmpty() ? null : String.join(", ", against);
  }

  /** Terms of the law that were kept and would not be. */
  private List<String> late() {
    return found.terms().stream()
        .filter(it -> !it.isMissed() && moved(it).isMissed())
        .map(PastCase.Term::name)
        .toList();
  }

  private int kept() {
    return (int)
        found.terms().stream().filter(it -> it.isMissed() && !moved(it).isMissed()).count();
  }

  /** A term that a step began moves with that step, its day with it. */
  private PastCase.Term moved(PastCase.Term term) {
    if (isOtherEnd()) {
      return term;
    }
    Duration begun = now.soonerThan(then, term.startedAt());
    Duration ended = now.soonerThan(then, term.endedAt());
    return new PastCase.Term(
        term.name(),
        term.startedAt().minus(begun),
        term.due().minus(begun),
        term.endedAt().minus(ended));
  }
}
