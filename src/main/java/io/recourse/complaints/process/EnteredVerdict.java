package io.recourse.complaints.process;

import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.complaints.CheckRemedy;
import io.recourse.complaints.Promised;
import io.recourse.complaints.Redress;
import io.recourse.complaints.Verdict;
import java.util.Map;
import org.springframework.stereotype.Component;

/** An outcome as a form brings it, within the limit of the highest team of who filled it in. */
@Component
class EnteredVerdict {

  private final CheckRemedy remedies;

  EnteredVerdict(CheckRemedy remedies) {
    this.remedies = remedies;
  }

  /**
   * @throws Problem INVALID with the field, CONFLICT beyond the limit
   */
  Verdict of(CaseNumber number, Map<String, Object> values) {
    Verdict.Outcome outcome = Verdict.Outcome.valueOf(ComplaintTasks.words(values, "outcome"));
    Redress kind = Redress.valueOf(ComplaintTasks.words(values, "remedy"));
    Long amount = values.get("amount") instanceof Number sum ? (Long) sum.longValue() : null;
    String currency = ComplaintTasks.currency(values);
    Promised promised = remedies.demand(number, kind, amount, currency, TeamsOfDecider.highest());
    return new Verdict(outcome, promised, ComplaintTasks.words(values, "letter"));
  }
}
