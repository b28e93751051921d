package io.recourse.terms;

import io.recourse.cases.Party;
import io.recourse.cases.ServiceCase;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Says what is next on a case from what still runs on it, so that the end of one wait never hides
 * another: the clock that is due first, or that the system goes on by itself.
 */
@Component
public class NextFromClocks {

  private final CaseClocks clocks;

  NextFromClocks(CaseClocks clocks) {
    this.clocks = clocks;
  }

  /** The case is locked and is saved by the caller. */
  public void follow(ServiceCase of) {
    Optional<CaseClock> first =
        clocks.of(of.number()).stream()
            .filter(clock -> clock.isRunning() && clock.isWait())
            .filter(clock -> !clock.step().equals(CaseClock.ASK_DEPARTMENT))
            .min(Comparator.comparing(CaseClock::dueAt));
    if (first.isPresent()) {
      show(of, first.get());
    } else if (of.isEnded()) {
      of.nothingExpected();
    } else {
      of.nextStep(Party.SYSTEM, "settle", null, null);
    }
  }

  private static void show(ServiceCase of, CaseClock clock) {
    Party party = Party.valueOf(clock.party());
    of.nextStep(party, clock.step(), clock.dueAt(), clock.defaultOutcome());
  }
}
