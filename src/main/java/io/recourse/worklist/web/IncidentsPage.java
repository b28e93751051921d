package io.recourse.worklist.web;

import io.recourse.common.Problem;
import io.recourse.web.ProblemWords;
import io.recourse.worklist.DoneByHand;
import io.recourse.worklist.SeeToIncidents;
import java.io.IOException;
import java.time.Clock;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What stands still in the processes, for the team that sees to it, the lead and the administrator.
 */
@Controller
@RequestMapping("/work/incidents")
class IncidentsPage {

  private final SeeToIncidents incidents;
  private final ProblemWords problems;
  private final Clock clock;

  IncidentsPage(SeeToIncidents incidents, ProblemWords problems, Clock clock) {
    this.incidents = incidents;
    this.problems = problems;
    this.clock = clock;
  }

  @GetMapping
  String list(Authentication who, Model page) {
    page.addAttribute("incidents", incidents.list(SignedInWorker.of(who)));
    page.addAttribute("carriers", incidents.carriers());
    page.addAttribute("now", clock.instant());
    return "worklist/incidents";
  }

  /**
   * @param board whether it was tried again from the lead's board, and leads back there
   */
  @PostMapping("/{id}/retry")
  String retry(
      @PathVariable String id,
      @RequestParam(defaultValue = "false") boolean board,
      Authentication who,
      RedirectAttributes flash) {
    String list = act(flash, () -> incidents.retry(id, SignedInWorker.of(who)));
    return board ? "redirect:/work/board" : list;
  }

  @PostMapping("/{id}/by-hand")
  String byHand(
      @PathVariable String id,
      @RequestParam(required = false) String reason,
      @RequestParam(required = false) String carrier,
      @RequestParam(required = false) String trackingNumber,
      @RequestParam(required = false) MultipartFile label,
      @RequestParam(defaultValue = "false") boolean board,
      Authentication who,
      RedirectAttributes flash)
      throws IOException {
    byte[] pdf = label == null || label.isEmpty() ? null : label.getBytes();
    DoneByHand told = new DoneByHand(reason, carrier, trackingNumber, pdf);
    String list = act(flash, () -> incidents.doneByHand(id, told, SignedInWorker.of(who)));
    return board ? "redirect:/work/board" : list;
  }

  private String act(RedirectAttributes flash, Runnable what) {
    try {
      what.run();
      flash.addFlashAttribute("done", true);
    } catch (Problem refused) {
      flash.addFlashAttribute("refused", said(problems.here(refused)));
    }
    return "redirect:/work/incidents";
  }

  private static String said(Problem refused) {
    return refused.errors().isEmpty() ? refused.getMessage() : refused.errors().get(0).detail();
  }
}
