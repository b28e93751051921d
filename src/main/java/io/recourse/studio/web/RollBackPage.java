package io.recourse.studio.web;

import io.recourse.common.Problem;
import io.recourse.studio.Draft;
import io.recourse.studio.RollBack;
import io.recourse.web.ProblemWords;
import java.util.function.Supplier;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The way back from the page of an earlier version. */
@Controller
@RequestMapping("/studio/models/{key}/roll-back")
class RollBackPage {

  private final RollBack back;
  private final ProblemWords words;

  RollBackPage(RollBack back, ProblemWords words) {
    this.back = back;
    this.words = words;
  }

  @PostMapping
  @PreAuthorize(Owners.AND_LEADS)
  String ask(
      @PathVariable String key,
      @RequestParam int version,
      @RequestParam String reason,
      @RequestParam(defaultValue = "false") boolean withCases,
      RedirectAttributes flash) {
    return done(key, version, reason, () -> back.ask(key, version, reason, withCases), flash);
  }

  @PostMapping("/at-once")
  @PreAuthorize(Owners.LEADS)
  String atOnce(
      @PathVariable String key,
      @RequestParam int version,
      @RequestParam String reason,
      @RequestParam(defaultValue = "false") boolean withCases,
      RedirectAttributes flash) {
    return done(key, version, reason, () -> back.atOnce(key, version, reason, withCases), flash);
  }

  private String done(
      String key, int version, String reason, Supplier<Draft> act, RedirectAttributes flash) {
    flash.addAttribute("key", key);
    try {
      flash.addAttribute("draft", act.get().id());
    } catch (Problem refused) {
      flash.addFlashAttribute("refused", words.here(refused).getMessage());
      flash.addFlashAttribute("typed", reason);
      flash.addAttribute("version", version);
    }
    return "redirect:/studio/models/{key}";
  }
}
