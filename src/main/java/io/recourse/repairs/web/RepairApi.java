package io.recourse.repairs.web;

import io.recourse.cases.CaseAccess;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.repairs.AnswerQuotation;
import io.recourse.repairs.ConfirmRepair;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a customer says of a repair: whether its price is right, whether the goods work. */
@RestController
@RequestMapping("/api/v1/cases/{number}/repair")
class RepairApi {

  private final AnswerQuotation answer;
  private final ConfirmRepair confirm;
  private final CaseAccess access;

  RepairApi(AnswerQuotation answer, ConfirmRepair confirm, CaseAccess access) {
    this.answer = answer;
    this.confirm = confirm;
    this.access = access;
  }

  /** The word of the customer; the note may be missing. */
  record Said(Boolean works, String note) {}

  /** The answer to the price. */
  record Answered(Boolean agreed) {}

  @PostMapping("/quotation")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void answer(@PathVariable String number, @RequestBody Answered said, Authentication who) {
    CaseNumber known = access.demandAct(who, number);
    if (said.agreed() == null) {
      throw Problem.invalid("/agreed", "field.given");
    }
    answer.answer(known, said.agreed());
  }

  @PostMapping("/confirmation")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void confirm(@PathVariable String number, @RequestBody Said said, Authentication who) {
    CaseNumber known = access.demandAct(who, number);
    if (said.works() == null) {
      throw Problem.invalid("/works", "field.given");
    }
    confirm.confirm(known, said.works(), said.note());
  }
}
