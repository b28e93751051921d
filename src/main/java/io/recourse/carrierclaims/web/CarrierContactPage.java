package io.recourse.carrierclaims.web;

import io.recourse.carrierclaims.KeepCarrierContact;
import io.recourse.common.Problem;
import io.recourse.web.ProblemWords;
import java.io.Serializable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where claims against carriers are sent, said on the report. */
@Controller
class CarrierContactPage {

  private final KeepCarrierContact keep;
  private final ProblemWords words;

  CarrierContactPage(KeepCarrierContact keep, ProblemWords words) {
    this.keep = keep;
    this.words = words;
  }

  /** Stays in the form that was refused. */
  record Typed(String carrier, String email, String language) implements Serializable {}

  @PostMapping("/work/carrier-claims/contacts")
  String keep(
      @RequestParam String carrier,
      @RequestParam(required = false) String email,
      @RequestParam(required = false) String language,
      RedirectAttributes shown) {
    try {
      keep.keep(carrier, email, language);
    } catch (Problem refused) {
      shown.addFlashAttribute("errors", words.said(refused));
      shown.addFlashAttribute("typed", new Typed(carrier, email, language));
    }
    return "redirect:/work/carrier-claims";
  }
}
