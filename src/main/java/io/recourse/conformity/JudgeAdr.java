package io.recourse.conformity;

import io.recourse.cases.CaseType;
import io.recourse.complaints.AdrBodies;
import io.recourse.policy.Duty;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The last word on a complaint named the body that settles disputes where the customer lives. */
@Component
class JudgeAdr implements DutyJudge {

  private static final List<String> LAST_WORD = List.of("complaintDisputeDecided");

  private final AdrBodies bodies;

  JudgeAdr(AdrBodies bodies) {
    this.bodies = bodies;
  }

  @Override
  public Set<Duty> judges() {
    return Set.of(Duty.ADR_NAMED);
  }

  @Override
  public Finding of(Bound bound, Records records) {
    if (records.of().type() != CaseType.COMPLAINT) {
      return Finding.notOwed("noComplaint");
    }
    Optional<Letter> last = records.letter(LAST_WORD);
    if (last.isEmpty()) {
      return Finding.nothingYet(records, "noLastWord");
    }
    Entry sent = records.sent(last.get()).orElse(null);
    return isNamed(last.get(), records.of().origin().country())
        ? Finding.held("adrNamed", sent)
        : Finding.broken("adrNotNamed", sent);
  }

  private boolean isNamed(Letter letter, String country) {
    return bodies.in(country).filter(body -> letter.body().contains(body.name())).isPresent();
  }
}
