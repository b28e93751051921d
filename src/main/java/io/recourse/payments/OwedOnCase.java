package io.recourse.payments;

import io.recourse.common.CaseNumber;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the customer owes on a case, whoever asks for it. */
@Component
public class OwedOnCase {

  private final List<Debts> debts;

  OwedOnCase(List<Debts> debts) {
    this.debts = debts;
  }

  public Optional<Debt> of(CaseNumber number) {
    return debts.stream().map(each -> each.of(number)).flatMap(Optional::stream).findFirst();
  }

  /** Tells whoever asks for this debt that it is paid. */
  void paid(CaseNumber number, Debt debt, String reference) {
    debts.stream()
        .filter(each -> each.of(number).filter(debt::equals).isPresent())
        .findFirst()
        .orElseThrow()
        .paid(number, debt, reference);
  }
}
