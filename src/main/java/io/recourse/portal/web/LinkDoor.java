package io.recourse.portal.web;

import io.recourse.cases.RateCase;
import io.recourse.common.CaseNumber;
import io.recourse.portal.OneTimeLinks;
import io.recourse.portal.OneTimeLinks.Opened;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The link in a mail. Looking at it spends nothing, because mail scanners look too; the button
 * spends it.
 */
@Controller
@RequestMapping("/portal/link/{token}")
class LinkDoor {

  private final OneTimeLinks links;
  private final CustomerSignIn signIn;
  private final RateCase rateCase;

  LinkDoor(OneTimeLinks links, CustomerSignIn signIn, RateCase rateCase) {
    this.links = links;
    this.signIn = signIn;
    this.rateCase = rateCase;
  }

  @GetMapping
  String look(
      @PathVariable String token, @RequestParam(required = false) Integer score, Model model) {
    Optional<CaseNumber> number = links.caseOf(token);
    model.addAttribute("token", token);
    model.addAttribute("score", score);
    model.addAttribute("number", number.map(CaseNumber::value).orElse(null));
    return "portal/link";
  }

  @PostMapping
  String open(
      @PathVariable String token,
      @RequestParam(required = false) Integer score,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<Opened> opened = links.spend(token);
    if (opened.isEmpty()) {
      response.setStatus(410);
      model.addAttribute("spent", true);
      return "portal/link";
    }
    String number = opened.get().number().value();
    signIn.forOneCase(opened.get().customerId(), number, request, response);
    if (score != null) {
      rateCase.rate(opened.get().number(), score);
    }
    return "redirect:/portal/cases/" + number;
  }
}
