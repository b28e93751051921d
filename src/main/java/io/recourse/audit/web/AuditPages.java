package io.recourse.audit.web;

import io.recourse.audit.SearchTrail;
import io.recourse.audit.SignCheckpoint;
import io.recourse.audit.TrailCursor;
import io.recourse.audit.TrailFilter;
import io.recourse.audit.VerifyChains;
import io.recourse.common.Problem;
import io.recourse.web.ProblemWords;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The audit room: find events, prove that nobody changed them. */
@Controller
@RequestMapping("/audit")
class AuditPages {

  private static final int PAGE = 50;

  private final SearchTrail search;
  private final VerifyChains verify;
  private final SignCheckpoint sign;
  private final ProblemWords words;

  AuditPages(SearchTrail search, VerifyChains verify, SignCheckpoint sign, ProblemWords words) {
    this.search = search;
    this.verify = verify;
    this.sign = sign;
    this.words = words;
  }

  /** The search form as it was sent; blank means anything. */
  record Looking(
      String number, String customer, String actor, String type, String from, String to) {

    TrailFilter filter() {
      return new TrailFilter(
          some(number),
          some(customer),
          some(actor),
          some(type),
          TrailSpan.from(from),
          TrailSpan.to(to));
    }

    private static String some(String text) {
      return text == null || text.isBlank() ? null : text.strip();
    }
  }

  @GetMapping
  String room(
      @ModelAttribute("looking") Looking looking,
      @RequestParam(required = false) String cursor,
      Model model) {
    try {
      model.addAttribute("page", search.search(looking.filter(), TrailCursor.read(cursor), PAGE));
    } catch (Problem refused) {
      Problem unreadable = words.here(refused);
      model.addAttribute("page", new SearchTrail.Page(java.util.List.of(), null));
      model.addAttribute(
          "unreadable",
          unreadable.errors().isEmpty()
              ? unreadable.getMessage()
              : unreadable.errors().get(0).detail());
    }
    return "audit/room";
  }

  @PostMapping("/verify")
  String verify(RedirectAttributes after) {
    after.addFlashAttribute("verdict", verify.all());
    return "redirect:/audit";
  }

  @PostMapping("/checkpoints")
  String checkpoint(RedirectAttributes after) {
    after.addFlashAttribute("checkpoint", sign.sign());
    return "redirect:/audit";
  }
}
