package io.recourse.textmessages.web;

import io.recourse.common.Problem;
import io.recourse.textmessages.SayTextConsent;
import io.recourse.textmessages.TextConsents;
import io.recourse.web.ProblemWords;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A customer says whether, where and when they may be texted. */
@Controller
@ConditionalOnProperty("recourse.texts.enabled")
@RequestMapping(TextConsentPage.PATH)
class TextConsentPage {

  static final String PATH = "/portal/texts";

  private static final int MORNING = 9;
  private static final int EVENING = 20;

  private final TextConsents consents;
  private final SayTextConsent say;
  private final ProblemWords words;

  TextConsentPage(TextConsents consents, SayTextConsent say, ProblemWords words) {
    this.consents = consents;
    this.say = say;
    this.words = words;
  }

  @GetMapping
  String show(Authentication customer, Model model) {
    var consent = consents.of(customer.getName());
    model.addAttribute("agreed", consent.isPresent());
    return form(
        consent.map(one -> one.phone()).orElse(""),
        consent.map(one -> one.fromHour()).orElse(MORNING),
        consent.map(one -> one.toHour()).orElse(EVENING),
        consent.map(one -> one.zone()).map(ZoneId::getId).orElse(""),
        customer,
        model);
  }

  @PostMapping
  String give(
      @RequestParam(defaultValue = "") String phone,
      @RequestParam int fromHour,
      @RequestParam int toHour,
      @RequestParam(defaultValue = "") String zone,
      Authentication customer,
      HttpServletResponse response,
      Model model) {
    try {
      say.give(customer.getName(), phone, fromHour, toHour, zone);
      return "redirect:" + PATH;
    } catch (Problem refused) {
      response.setStatus(refused.kind().status());
      model.addAttribute("errors", words.said(refused));
      model.addAttribute("agreed", consents.of(customer.getName()).isPresent());
      return form(phone, fromHour, toHour, zone, customer, model);
    }
  }

  @PostMapping("/stop")
  String stop(Authentication customer) {
    say.withdraw(customer.getName());
    return "redirect:" + PATH;
  }

  private String form(
      String phone, int fromHour, int toHour, String zone, Authentication customer, Model model) {
    model.addAttribute("zone", zone);
    model.addAttribute("zones", say.zones(customer.getName()));
    model.addAttribute("phone", phone);
    model.addAttribute("fromHour", fromHour);
    model.addAttribute("toHour", toHour);
    return "textmessages/consent";
  }
}
