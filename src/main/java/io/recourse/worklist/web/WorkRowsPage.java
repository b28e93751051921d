package io.recourse.worklist.web;

import io.recourse.worklist.ListWork;
import io.recourse.worklist.WorkPage;
import io.recourse.worklist.WorkQuery;
import io.recourse.worklist.WorkQuery.Due;
import io.recourse.worklist.Worker;
import java.time.Clock;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rows with which a list goes on when somebody comes near its end. */
@Controller
class WorkRowsPage {

  private final ListWork list;
  private final WorkCards cards;
  private final WorkPane pane;
  private final MessageSource words;
  private final Clock clock;

  WorkRowsPage(ListWork list, WorkCards cards, WorkPane pane, MessageSource words, Clock clock) {
    this.list = list;
    this.cards = cards;
    this.pane = pane;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/work/rows")
  String rows(
      Authentication signedIn,
      Locale locale,
      ListUrl url,
      @RequestParam(required = false) Due window,
      Model model) {
    Worker worker = SignedInWorker.of(signedIn);
    TaskWording wording = new TaskWording(words, locale, clock.instant());
    WorkQuery query =
        WorkQuery.of(worker, WorkListPage.filter(worker, url), wording.now(), WorkListPage.ROWS);
    WorkPage page = list.list(window == null ? query : query.due(window));
    model.addAttribute("cards", cards.named(page, worker, wording));
    model.addAttribute("next", page.next());
    model.addAttribute("window", window);
    return shown(url, wording, model, "worklist/rows :: rows");
  }

  @GetMapping("/work/pane")
  String pane(
      Authentication signedIn,
      Locale locale,
      ListUrl url,
      @RequestParam(required = false) Due window,
      Model model) {
    Worker worker = SignedInWorker.of(signedIn);
    TaskWording wording = new TaskWording(words, locale, clock.instant());
    model.addAttribute("pane", pane.behind(window, worker, url, wording));
    return shown(url, wording, model, "worklist/pane :: rows");
  }

  private static String shown(ListUrl url, TaskWording wording, Model model, String fragment) {
    model.addAttribute("url", url);
    model.addAttribute("wording", wording);
    return fragment;
  }
}
