package io.recourse.hotline.web;

import io.recourse.common.Problem;
import io.recourse.hotline.HearRinging;
import io.recourse.web.ProblemWords;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who rings, looked at anew every few seconds, and taking a call. */
@Controller
@RequestMapping("/work/hotline/calls")
class CallsPage {

  private final HearRinging calls;
  private final ProblemWords words;

  CallsPage(HearRinging calls, ProblemWords words) {
    this.calls = calls;
    this.words = words;
  }

  @GetMapping
  String waiting(Model model) {
    model.addAttribute("calls", calls.waiting());
    return "hotline/calls :: waiting";
  }

  @PostMapping("/{id}")
  String take(@PathVariable String id, Authentication signedIn, RedirectAttributes redirect) {
    try {
      redirect.addAttribute("q", calls.take(id, signedIn.getName()));
    } catch (Problem refused) {
      redirect.addFlashAttribute("refusedCall", words.here(refused).getMessage());
    }
    return "redirect:/work/hotline";
  }

  /** Whom nobody reached waits on, for whoever calls back. */
  @PostMapping("/{id}/give-back")
  String giveBack(@PathVariable String id, Authentication signedIn, RedirectAttributes redirect) {
    return act(() -> calls.giveBack(id, signedIn.getName()), redirect);
  }

  @PostMapping("/{id}/called")
  String called(@PathVariable String id, Authentication signedIn, RedirectAttributes redirect) {
    return act(() -> calls.called(id, signedIn.getName()), redirect);
  }

  private String act(Runnable done, RedirectAttributes redirect) {
    try {
      done.run();
    } catch (Problem refused) {
      redirect.addFlashAttribute("refusedCall", words.here(refused).getMessage());
    }
    return "redirect:/work/inbox";
  }
}
