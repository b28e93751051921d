package io.recourse.hotline.web;

import io.recourse.common.Problem;
import io.recourse.web.ProblemWords;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows the page of a call again with all that was typed, and what is wrong beside its field. */
@Component
class RefusedCall {

  private final ShowCaller shown;
  private final ProblemWords words;

  RefusedCall(ShowCaller shown, ProblemWords words) {
    this.shown = shown;
    this.words = words;
  }

  String again(Problem refused, CallForm form, HttpServletResponse response, Model model) {
    response.setStatus(refused.kind().status());
    model.addAttribute("form", form);
    model.addAttribute("faults", Faults.of(words.here(refused), form.chosen()));
    shown.found("", form.person() == null ? "" : form.person(), model);
    return "hotline/call";
  }
}
