package io.recourse.surplus.web;

import io.recourse.cases.CaseAccess;
import io.recourse.common.CaseNumber;
import io.recourse.surplus.CollectSurplus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Staff hand kept goods over and note it on the page of the case. */
@Controller
class SurplusCollected {

  private final CollectSurplus collect;
  private final CaseAccess access;

  SurplusCollected(CollectSurplus collect, CaseAccess access) {
    this.collect = collect;
    this.access = access;
  }

  @PostMapping("/work/cases/{number}/surplus/collected")
  String collected(@PathVariable String number, Authentication who) {
    CaseNumber known = access.demandAct(who, number);
    collect.collected(known);
    return "redirect:/work/cases/" + known;
  }
}
