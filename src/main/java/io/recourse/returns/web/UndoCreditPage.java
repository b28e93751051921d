package io.recourse.returns.web;

import io.recourse.cases.CaseAccess;
import io.recourse.common.CaseNumber;
import io.recourse.settlement.UndoCredit;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finance and leads take back the store credit that a case granted. */
@Controller
class UndoCreditPage {

  private final UndoCredit credit;
  private final CaseAccess access;

  UndoCreditPage(UndoCredit credit, CaseAccess access) {
    this.credit = credit;
    this.access = access;
  }

  @PostMapping("/work/cases/{number}/credit/undo")
  String undo(
      @PathVariable String number,
      @RequestParam(required = false) String reason,
      Authentication who) {
    CaseNumber known = access.demandRead(who, number);
    credit.undo(known, reason);
    return "redirect:/work/cases/" + known;
  }
}
