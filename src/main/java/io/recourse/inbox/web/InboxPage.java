package io.recourse.inbox.web;

import io.recourse.cases.CaseAccess;
import io.recourse.cases.Channel;
import io.recourse.common.CaseNumber;
import io.recourse.common.ListRead;
import io.recourse.common.Problem;
import io.recourse.inbox.AnswerWords;
import io.recourse.inbox.NeedsNoAnswer;
import io.recourse.inbox.UnansweredWords;
import io.recourse.inbox.UnansweredWords.Place;
import io.recourse.inbox.UnansweredWords.Waiting;
import io.recourse.web.ProblemWords;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The words of customers that nobody answered yet, over all channels, with a reply beside each. */
@Controller
@RequestMapping("/work/inbox")
class InboxPage {

  private static final int ROWS = 100;

  private final UnansweredWords words;
  private final AnswerWords answers;
  private final NeedsNoAnswer needless;
  private final CaseAccess access;
  private final ProblemWords problems;
  private final ApplicationEventPublisher reads;
  private final Clock clock;

  InboxPage(
      UnansweredWords words,
      AnswerWords answers,
      NeedsNoAnswer needless,
      CaseAccess access,
      ProblemWords problems,
      ApplicationEventPublisher reads,
      Clock clock) {
    this.words = words;
    this.answers = answers;
    this.needless = needless;
    this.access = access;
    this.problems = problems;
    this.reads = reads;
    this.clock = clock;
  }

  /**
   * @param mine of the reader's own cases only
   * @param since with {@code behind}, the last of the page before
   */
  @GetMapping
  String list(
      @RequestParam(defaultValue = "false") boolean mine,
      @RequestParam(required = false) Channel channel,
      @RequestParam(required = false) Instant since,
      @RequestParam(required = false) CaseNumber behind,
      Authentication who,
      Model model) {
    Place place = since == null || behind == null ? null : new Place(since, behind);
    List<Waiting> found =
        words.list(
            mine ? who.getName() : null, channel == null ? null : channel.name(), place, ROWS + 1);
    List<Waiting> waiting = found.subList(0, Math.min(ROWS, found.size()));
    reads.publishEvent(
        ListRead.of("words", waiting.stream().map(one -> one.number().value()).toList()));
    model.addAttribute("waiting", waiting);
    model.addAttribute("last", found.size() > ROWS ? waiting.get(ROWS - 1) : null);
    model.addAttribute("later", place != null);
    model.addAttribute("mine", mine);
    model.addAttribute("channel", channel);
    model.addAttribute("channels", Channel.values());
    model.addAttribute("writes", access.isCorrespondent(who));
    model.addAttribute("now", clock.instant());
    return "inbox/list";
  }

  @PostMapping("/{number}/answer")
  String answer(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String text,
      @RequestParam Instant seen,
      Authentication who,
      RedirectAttributes flash) {
    access.demandCorrespondent(who);
    try {
      CaseNumber of = access.demandAct(who, number);
      answers.answer(of, text, seen);
      flash.addFlashAttribute("done", number);
    } catch (Problem refused) {
      Problem said = problems.here(refused);
      flash.addFlashAttribute("refused", number);
      flash.addFlashAttribute(
          "why", said.errors().isEmpty() ? said.getMessage() : said.errors().get(0).detail());
      flash.addFlashAttribute("typed", text);
    }
    return "redirect:/work/inbox";
  }

  @PostMapping("/{number}/no-answer")
  String none(
      @PathVariable String number,
      @RequestParam Instant seen,
      Authentication who,
      RedirectAttributes flash) {
    try {
      needless.say(access.demandAct(who, number), seen);
      flash.addFlashAttribute("done", number);
    } catch (Problem refused) {
      flash.addFlashAttribute("refused", number);
      flash.addFlashAttribute("why", problems.here(refused).getMessage());
    }
    return "redirect:/work/inbox";
  }
}
