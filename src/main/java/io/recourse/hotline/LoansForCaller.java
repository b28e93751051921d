package io.recourse.hotline;

import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.loandevices.AskLoan;
import io.recourse.loandevices.OfferLoan;
import java.util.List;
import org.springframework.stereotype.Component;

/** A device is lent to them while theirs is repaired; the price is the deposit. */
@Component
class LoansForCaller implements CallerOffers {

  private final Cases cases;
  private final OfferLoan offers;
  private final AskLoan loans;

  LoansForCaller(Cases cases, OfferLoan offers, AskLoan loans) {
    this.cases = cases;
    this.offers = offers;
    this.loans = loans;
  }

  @Override
  public CaseType type() {
    return CaseType.LOAN_DEVICE;
  }

  @Override
  public String door() {
    return "/api/v1/cases/{number}/loan-device";
  }

  @Override
  public List<Offer> of(List<String> persons) {
    return persons.stream()
        .flatMap(one -> cases.openFor(one).stream())
        .flatMap(
            repair ->
                offers.to(repair).stream()
                    .map(
                        offer ->
                            new Offer(
                                type(),
                                repair.number().value(),
                                offer.device().name(),
                                offer.deposit().exceedsZero() ? offer.deposit() : null)))
        .toList();
  }

  @Override
  public CaseNumber ask(String key) {
    return loans.ask(new CaseNumber(key));
  }
}
