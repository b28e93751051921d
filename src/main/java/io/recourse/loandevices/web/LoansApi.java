package io.recourse.loandevices.web;

import io.recourse.cases.CaseAccess;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.loandevices.AskLoan;
import io.recourse.loandevices.OfferLoan;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The loan device of a repair: what is offered, and asking for it. */
@RestController
@RequestMapping("/api/v1/cases/{number}/loan-device")
class LoansApi {

  private final OfferLoan offers;
  private final AskLoan ask;
  private final Cases cases;
  private final CaseAccess access;

  LoansApi(OfferLoan offers, AskLoan ask, Cases cases, CaseAccess access) {
    this.offers = offers;
    this.ask = ask;
    this.cases = cases;
    this.access = access;
  }

  /** What is offered; the deposit is zero for none. */
  @Schema(name = "LoanOffer")
  record Offered(String name, String category, Money deposit, String ground) {

    static Offered of(OfferLoan.Offer offer) {
      return new Offered(
          offer.device().name(), offer.device().category(), offer.deposit(), offer.ground());
    }
  }

  /** The case of the loan. */
  @Schema(name = "LoanOpened")
  record Opened(@Schema(example = "RC-000124") String number) {}

  @Operation(
      summary = "What device is lent while this repair lasts",
      description = "Empty where none is offered.")
  @GetMapping
  List<Offered> offered(@PathVariable String number, Authentication who) {
    CaseNumber known = access.demandRead(who, number);
    return offers.to(cases.get(known)).stream().map(Offered::of).toList();
  }

  @Operation(
      summary = "Take up the offer: a device is reserved",
      description = "Opens a case below the repair. 409 where none is offered or left.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Opened ask(@PathVariable String number, Authentication who) {
    return new Opened(ask.ask(access.demandAct(who, number)).value());
  }
}
