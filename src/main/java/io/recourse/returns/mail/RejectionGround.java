package io.recourse.returns.mail;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.cases.LineDecision;
import io.recourse.common.CaseNumber;
import io.recourse.messages.MessageFacts;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Why goods go back: what the warehouse noted on the lines it did not accept as they came. */
@Component
class RejectionGround implements MessageFacts {

  private final Cases cases;

  RejectionGround(Cases cases) {
    this.cases = cases;
  }

  @Override
  public Set<String> templates() {
    return Set.of("sentBack");
  }

  @Override
  public Map<String, ?> of(CaseNumber number, String template) {
    String ground =
        cases.get(number).lines().stream()
            .filter(line -> line.decision() == LineDecision.APPROVED)
            .filter(line -> line.acceptedQuantity() < line.receivedQuantity())
            .map(RejectionGround::note)
            .filter(note -> !note.isBlank())
            .distinct()
            .collect(Collectors.joining(" "));
    return Map.of("ground", ground);
  }

  private static String note(CaseLine line) {
    String note = line.inspection().note();
    return note == null ? "" : note;
  }
}
