package io.recourse.returns.web;

import io.recourse.cases.CaseAccess;
import io.recourse.settlement.UndoCredit;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Finance and leads take back the store credit that a case granted. */
@RestController
class UndoCreditApi {

  private final UndoCredit credit;
  private final CaseAccess access;

  UndoCreditApi(UndoCredit credit, CaseAccess access) {
    this.credit = credit;
    this.access = access;
  }

  /** Why the credit is taken back; the customer reads it. */
  record Undone(String reason) {}

  @Operation(
      summary = "Take back the store credit a case granted",
      description =
          "409 when some of it is spent, with the sum. The lines may then be reopened and paid"
              + " anew.")
  @PostMapping("/api/v1/cases/{number}/credit/undo")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void undo(@PathVariable String number, @RequestBody Undone undone, Authentication who) {
    credit.undo(access.demandRead(who, number), undone.reason());
  }
}
