package io.recourse.servicelevels.web;

import io.recourse.common.Problem;
import io.recourse.servicelevels.OwnCases;
import io.recourse.servicelevels.OwnNotice;
import io.recourse.servicelevels.Prompts;
import io.recourse.servicelevels.SeePrompt;
import io.recourse.staff.Account;
import io.recourse.web.ProblemWords;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The cases a person looks after, with what they are prompted to do. */
@Controller
@RequestMapping("/work/own")
class OwnCasesPage {

  private final Prompts prompts;
  private final OwnCases own;
  private final SeePrompt see;
  private final List<OwnNotice> notices;
  private final ProblemWords problems;
  private final Clock clock;

  OwnCasesPage(
      Prompts prompts,
      OwnCases own,
      SeePrompt see,
      List<OwnNotice> notices,
      ProblemWords problems,
      Clock clock) {
    this.prompts = prompts;
    this.own = own;
    this.see = see;
    this.notices = List.copyOf(notices);
    this.problems = problems;
    this.clock = clock;
  }

  @GetMapping
  String list(Authentication signedIn, Locale language, Model model) {
    model.addAttribute("prompts", prompts.openOf(signedIn.getName()));
    model.addAttribute(
        "notices",
        notices.stream()
            .flatMap(one -> one.of(signedIn.getName()).stream())
            .map(notice -> problems.say(language, notice))
            .toList());
    model.addAttribute("cases", own.of(signedIn.getName()));
    model.addAttribute("now", clock.instant());
    model.addAttribute("roles", roles(signedIn));
    return "servicelevels/own";
  }

  private static List<String> roles(Authentication signedIn) {
    return signedIn.getAuthorities().stream()
        .map(granted -> granted.getAuthority().replaceFirst("ROLE_", "").toLowerCase(Locale.ROOT))
        .filter(Account.TEAMS::contains)
        .sorted()
        .toList();
  }

  @PostMapping("/{id}/seen")
  String seen(Authentication signedIn, @PathVariable long id, RedirectAttributes flash) {
    try {
      see.seen(id, signedIn.getName());
    } catch (Problem gone) {
      flash.addFlashAttribute("refused", problems.here(gone).getMessage());
    }
    return "redirect:/work/own";
  }
}
