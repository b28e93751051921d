package io.recourse.complaints.process;

import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.complaints.CheckRemedy;
import io.recourse.complaints.Promised;
import io.recourse.complaints.Redress;
import io.recourse.complaints.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** An outcome as a form brings it, within the limit of the highest team of who filled it in. */
@Component
class EnteredVerdict {

  private static final List<String> HIGHEST_FIRST = List.of("owner", "lead", "complaints");

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
    Promised promised = remedies.demand(number, kind, amount, currency, role());
    return new Verdict(outcome, promised, ComplaintTasks.words(values, "letter"));
  }

  private static String role() {
    var signedIn = SecurityContextHolder.getContext().getAuthentication();
    List<String> held =
        signedIn == null
            ? List.of()
            : signedIn.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList();
    return HIGHEST_FIRST.stream()
        .filter(role -> held.contains("ROLE_" + role.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElse("complaints");
  }
}
