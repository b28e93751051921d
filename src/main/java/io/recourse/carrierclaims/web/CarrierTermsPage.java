package io.recourse.carrierclaims.web;

import io.recourse.carrierclaims.CarrierTermsBook;
import io.recourse.carrierclaims.KeepCarrierTerms;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.web.ProblemWords;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Terms agreed with carriers, by the day from which they hold. */
@Controller
@RequestMapping("/work/carrier-terms")
class CarrierTermsPage {

  private final CarrierTermsBook book;
  private final KeepCarrierTerms keep;
  private final ProblemWords words;

  CarrierTermsPage(CarrierTermsBook book, KeepCarrierTerms keep, ProblemWords words) {
    this.book = book;
    this.keep = keep;
    this.words = words;
  }

  @GetMapping
  String list(@ModelAttribute("form") CarrierTermsForm form, Model model) {
    model.addAttribute("kept", book.all());
    model.addAttribute("errors", List.of());
    return "carrierclaims/terms";
  }

  @PostMapping
  String keep(
      @ModelAttribute("form") CarrierTermsForm form, HttpServletResponse response, Model model) {
    try {
      keep.keep(form.wanted());
      return "redirect:/work/carrier-terms";
    } catch (Problem refused) {
      return refused(refused, form, response, model);
    }
  }

  @PostMapping("/remove")
  String remove(
      @ModelAttribute("form") CarrierTermsForm form, HttpServletResponse response, Model model) {
    try {
      keep.remove(form.named());
      return "redirect:/work/carrier-terms";
    } catch (Problem refused) {
      return refused(refused, form, response, model);
    }
  }

  private String refused(
      Problem refused, CarrierTermsForm form, HttpServletResponse response, Model model) {
    response.setStatus(refused.kind().status());
    Problem here = words.here(refused);
    String view = list(form, model);
    model.addAttribute(
        "errors",
        here.errors().isEmpty() ? List.of(new FieldError("/", here.getMessage())) : here.errors());
    return view;
  }
}
