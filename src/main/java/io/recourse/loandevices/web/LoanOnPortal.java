package io.recourse.loandevices.web;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.loandevices.DevicePool;
import io.recourse.loandevices.Loan;
import io.recourse.loandevices.LoanBook;
import io.recourse.loandevices.LoanDevice;
import io.recourse.loandevices.OfferLoan;
import io.recourse.web.PortalPart;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On a repair what can be borrowed, or is; on a loan how it stands. */
@Component
class LoanOnPortal implements PortalPart {

  private final Cases cases;
  private final OfferLoan offers;
  private final LoanBook book;
  private final DevicePool pool;

  LoanOnPortal(Cases cases, OfferLoan offers, LoanBook book, DevicePool pool) {
    this.cases = cases;
    this.offers = offers;
    this.book = book;
    this.pool = pool;
  }

  /**
   * @param offer null where none is made
   * @param lent the loan of this repair; null for none
   * @param own the loan that this case is; null for a repair
   * @param device that is lent; null while none is
   */
  public record Shown(OfferLoan.Offer offer, Loan lent, Loan own, LoanDevice device) {}

  @Override
  public String fragment() {
    return "loandevices/portal :: part";
  }

  @Override
  public Optional<Shown> of(CaseNumber number) {
    ServiceCase of = cases.get(number);
    return switch (of.type()) {
      case REPAIR -> repair(of);
      case LOAN_DEVICE -> book.find(number).map(loan -> new Shown(null, null, loan, device(loan)));
      default -> Optional.empty();
    };
  }

  private Optional<Shown> repair(ServiceCase of) {
    Optional<Loan> lent = book.openOf(of.number());
    return lent.map(loan -> new Shown(null, loan, null, device(loan)))
        .or(() -> offers.to(of).map(offer -> new Shown(offer, null, null, null)));
  }

  private LoanDevice device(Loan loan) {
    return pool.find(loan.serial()).orElseThrow();
  }
}
