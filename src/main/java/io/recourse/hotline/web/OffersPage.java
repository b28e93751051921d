package io.recourse.hotline.web;

import io.recourse.common.Problem;
import io.recourse.hotline.TakeUpOffer;
import io.recourse.web.Doors;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opens for a caller what only some can have: an installation, a loan, an upgrade. */
@Controller
class OffersPage {

  private final TakeUpOffer offers;
  private final RefusedCall refusals;
  private final KeptCall kept;
  private final Doors doors;

  OffersPage(TakeUpOffer offers, RefusedCall refusals, KeptCall kept, Doors doors) {
    this.offers = offers;
    this.refusals = refusals;
    this.kept = kept;
    this.doors = doors;
  }

  @PostMapping("/work/hotline/offers")
  String take(
      @ModelAttribute CallForm form,
      @RequestParam(required = false) String offer,
      HttpServletResponse response,
      RedirectAttributes flash,
      Model model) {
    try {
      var number =
          offers.take(
              form.knownPerson(),
              form.channel(),
              form.text(),
              offer,
              form.call(),
              door -> doors.may("POST", door));
      kept.tell(flash);
      return "redirect:/work/cases/" + number;
    } catch (Problem refused) {
      model.addAttribute("chosen", offer);
      return refusals.again(refused, form, response, model);
    }
  }
}
