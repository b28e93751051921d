package io.recourse.portal.web;

import io.recourse.common.CaseNumber;
import io.recourse.portal.SendLink;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Who came by order number and e-mail asks for a link by mail, for what only its reader may do. */
@Controller
class ProveAddress {

  private final OwnCases cases;
  private final SendLink link;

  ProveAddress(OwnCases cases, SendLink link) {
    this.cases = cases;
    this.link = link;
  }

  @PostMapping("/portal/cases/{number}/link")
  String send(@PathVariable String number, Authentication customer) {
    CaseNumber own = cases.get(number, customer).number();
    link.send(own);
    return "redirect:/portal/cases/" + own + "?sent";
  }
}
