package io.recourse.orderchanges;

import io.recourse.common.CaseNumber;
import io.recourse.intake.WantedChange;
import io.recourse.payback.AgreedRefundTo;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The stored method that a customer named for a change, to pay or be paid by. */
@Component
public class NamedMethod {

  private final ChangeBook book;
  private final AgreedRefundTo agreed;

  NamedMethod(ChangeBook book, AgreedRefundTo agreed) {
    this.book = book;
    this.agreed = agreed;
  }

  /** Empty where the customer is to choose. */
  public Optional<String> of(CaseNumber number) {
    WantedChange wanted = book.get(number).wanted();
    return Optional.ofNullable(
        wanted.kind() == WantedChange.Kind.PAYMENT
            ? wanted.payment()
            : agreed.of(number).providerRef());
  }
}
