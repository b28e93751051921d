package io.recourse.assignment;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a case to one person, whose it is from then on, and keeps why (TRI-09). */
@Service
public class GiveCase {

  private static final int LONGEST = 500;

  private final Cases cases;
  private final People people;
  private final Candidates candidates;
  private final List<OwnerBar> bars;

  GiveCase(Cases cases, People people, Candidates candidates, List<OwnerBar> bars) {
    this.cases = cases;
    this.people = people;
    this.candidates = candidates;
    this.bars = List.copyOf(bars);
  }

  /** A lead gives it, and says why. */
  @Transactional
  public void byHand(CaseNumber number, String person, String why) {
    if (why == null || why.isBlank() || why.length() > LONGEST) {
      throw Problem.invalid("/reason", "owner.reason", LONGEST);
    }
    ServiceCase of = cases.lock(number);
    if (of.isEnded()) {
      throw Problem.conflict("case.closed", number);
    }
    if (!people.demand(person).roles().contains(of.team())) {
      throw Problem.invalid("/owner", "task.nobody", of.team());
    }
    for (OwnerBar bar : bars) {
      bar.bars(of, person)
          .ifPresent(
              barred -> {
                throw barred;
              });
    }
    give(of, person, OwnerReason.BY_HAND, why.strip());
  }

  /** The case is locked. */
  void give(ServiceCase of, String person, OwnerReason reason, String note) {
    of.assignOwner(person, reason.name());
    cases.save(of);
    candidates.given(of.number(), person, reason, note);
  }
}
