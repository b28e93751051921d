package io.recourse.backorders.web;

import io.recourse.backorders.AnswerBackorder;
import io.recourse.cases.CaseAccess;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a customer, or staff for them, choose while the article of an exchange is gone. */
@RestController
@RequestMapping("/api/v1/cases/{number}/backorder")
class BackorderApi {

  private final AnswerBackorder answer;
  private final CaseAccess access;

  BackorderApi(AnswerBackorder answer, CaseAccess access) {
    this.answer = answer;
    this.access = access;
  }

  /** Instead of waiting on. */
  enum Choice {
    REFUND,
    OTHER
  }

  /**
   * @param item of the case; may be left out where only one waits, or where all are refunded
   * @param exchangeSku the article that comes instead, for OTHER
   */
  @Schema(name = "BackorderChoice")
  record Chosen(Integer item, @Schema(example = "OTHER") Choice choice, String exchangeSku) {}

  @Operation(
      summary = "Wait no longer for an article that is gone",
      description =
          "REFUND: the money comes instead. OTHER: article exchangeSku comes, which must be in"
              + " stock. Who waits on says nothing: backorder of the case tells what is missing.")
  @PostMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void choose(@PathVariable String number, @RequestBody Chosen chosen, Authentication who) {
    CaseNumber known = access.demandAct(who, number);
    if (chosen.choice() == null) {
      throw Problem.invalid("/choice", "field.given");
    }
    switch (chosen.choice()) {
      case REFUND -> answer.refund(known, chosen.item());
      case OTHER -> answer.choose(known, chosen.item(), chosen.exchangeSku());
    }
  }
}
