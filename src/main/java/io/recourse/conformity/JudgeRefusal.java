package io.recourse.conformity;

import io.recourse.cases.CaseLine;
import io.recourse.cases.LineDecision;
import io.recourse.policy.Duty;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whoever was refused something read why in a mail. */
@Component
class JudgeRefusal implements DutyJudge {

  private static final List<String> LETTERS = List.of("refused", "partlyRefused", "repairDeclined");

  @Override
  public Set<Duty> judges() {
    return Set.of(Duty.REFUSAL_REASONED);
  }

  @Override
  public Finding of(Bound bound, Records records) {
    List<CaseLine> refused =
        bound.lines().stream().filter(line -> line.decision() == LineDecision.REFUSED).toList();
    if (refused.isEmpty()) {
      return Finding.nothingYet(records, "nothingRefused");
    }
    Entry last = refused(records, refused.get(0));
    if (refused.stream().anyMatch(line -> line.ground() == null || line.ground().isBlank())) {
      return Finding.broken("refusedWithoutReason", last);
    }
    Optional<Entry> sent = records.letter(LETTERS).flatMap(records::sent);
    return sent.map(entry -> Finding.held("reasonSent", entry))
        .orElseGet(
            () ->
                records.isEnded()
                    ? Finding.broken("reasonNotSent", last)
                    : Finding.nothingYet(records, "reasonNotSentYet"));
  }

  private static Entry refused(Records records, CaseLine line) {
    return records.last("LineRefused", entry -> entry.says("item", line.item())).orElse(null);
  }
}
