package io.recourse.upgrades.web;

import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.units.SeenUnits;
import io.recourse.units.Unit;
import io.recourse.upgrades.AskUpgrade;
import io.recourse.web.ProblemWords;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An upgrade is asked for on the page of its unit, by its owner or by staff for them. */
@Controller
class AskUpgradePages {

  private final SeenUnits units;
  private final AskUpgrade ask;
  private final ProblemWords words;

  AskUpgradePages(SeenUnits units, AskUpgrade ask, ProblemWords words) {
    this.units = units;
    this.ask = ask;
    this.words = words;
  }

  @PostMapping("/portal/units/{serial}/upgrades/{code}")
  String own(
      @PathVariable String serial,
      @PathVariable String code,
      @RequestParam(defaultValue = "false") boolean atOnce,
      Authentication customer,
      RedirectAttributes back) {
    return ask(serial, code, atOnce, customer, "/portal", back);
  }

  @PostMapping("/work/units/{serial}/upgrades/{code}")
  String forStaff(
      @PathVariable String serial,
      @PathVariable String code,
      Authentication staff,
      RedirectAttributes back) {
    return ask(serial, code, false, staff, "/work", back);
  }

  private String ask(
      String serial,
      String code,
      boolean atOnce,
      Authentication who,
      String side,
      RedirectAttributes back) {
    Unit unit = units.demand(serial, who);
    try {
      CaseNumber number = ask.ask(unit, code, atOnce);
      return "redirect:" + side + "/cases/" + number;
    } catch (Problem refused) {
      back.addAttribute("serial", serial);
      back.addFlashAttribute("upgradeRefused", words.said(refused).get(0).detail());
      return "redirect:" + side + "/units/{serial}";
    }
  }
}
