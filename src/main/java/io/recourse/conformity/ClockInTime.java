package io.recourse.conformity;

import io.recourse.conformity.Conformity.Proven;
import io.recourse.conformity.Conformity.State;
import io.recourse.policy.RuleThen;
import io.recourse.policy.Term;
import io.recourse.policy.TermName;
import io.recourse.terms.CaseClock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Judges a clock of the case by the day of the law, also what was done too late. */
@Component
class ClockInTime {

  Proven of(Records records, CaseClock kept, RuleThen rule, Term law, Instant dueAt) {
    Entry shown = records.ofClock(kept.name()).orElse(null);
    Instant done = done(kept, rule);
    State state = state(records, kept, dueAt, done);
    Finding found = new Finding(state, why(kept, rule), done, shown == null ? null : shown.proof());
    return Proven.time(rule, law, dueAt, late(state, dueAt, done, records), found);
  }

  /**
   * Whoever is asked to decide and says nothing has decided: the default outcome was carried out.
   */
  private static Instant done(CaseClock kept, RuleThen rule) {
    return switch (kept.state()) {
      case MET -> kept.endedAt();
      case BREACHED -> isByDefault(kept, rule) ? kept.endedAt() : kept.doneAt();
      default -> null;
    };
  }

  private static boolean isByDefault(CaseClock kept, RuleThen rule) {
    return kept.state() == CaseClock.State.BREACHED && rule.term() == TermName.DECIDE;
  }

  private static String why(CaseClock kept, RuleThen rule) {
    if (kept.state() == CaseClock.State.CANCELLED) {
      return "notOwedAnyMore";
    }
    return isByDefault(kept, rule) ? "byDefault" : null;
  }

  private static State state(Records records, CaseClock kept, Instant dueAt, Instant done) {
    if (kept.state() == CaseClock.State.CANCELLED) {
      return State.NOT_OWED;
    }
    if (done != null) {
      return done.isAfter(dueAt) ? State.LATE : State.MET;
    }
    boolean rests = kept.state() == CaseClock.State.PAUSED;
    return rests || !records.now().isAfter(dueAt) ? State.RUNS : State.MISSED;
  }

  private static Lateness late(State state, Instant dueAt, Instant done, Records records) {
    return switch (state) {
      case LATE -> Lateness.between(dueAt, done);
      case MISSED -> Lateness.between(dueAt, records.now());
      default -> null;
    };
  }
}
