package io.recourse.regulatory;

import io.recourse.cases.Cases;
import io.recourse.cases.Party;
import io.recourse.cases.ServiceCase;
import io.recourse.terms.CaseClocks;
import io.recourse.terms.NextFromClocks;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The days by which an authority is answered and damages are paid, as clocks of their case. */
@Component
class RegulatoryClocks {

  static final String ANSWER = "authorityAnswer";
  static final String DAMAGES = "fraudDamages";

  private final Cases cases;
  private final CaseClocks clocks;
  private final NextFromClocks next;
  private final Clock clock;

  RegulatoryClocks(Cases cases, CaseClocks clocks, NextFromClocks next, Clock clock) {
    this.cases = cases;
    this.clocks = clocks;
    this.next = next;
    this.clock = clock;
  }

  void start(ServiceCase of, String name, Instant due, String ground) {
    clocks.start(of.number(), name, Party.STAFF.name(), due, "leadTold", ground);
    goOn(of);
  }

  /** Met in time; missed when it is done late, with the time at which it was. */
  void done(ServiceCase of, String name) {
    boolean late =
        clocks.of(of.number()).stream()
            .filter(one -> one.isRunning() && one.name().equals(name))
            .anyMatch(one -> one.dueAt().isBefore(clock.instant()));
    if (late) {
      clocks.breach(of.number(), name);
    }
    clocks.meet(of.number(), name);
    goOn(of);
  }

  private void goOn(ServiceCase of) {
    next.follow(of);
    cases.save(of);
  }
}
