package io.recourse.inbox.web;

import io.recourse.cases.CaseAccess;
import io.recourse.cases.Channel;
import io.recourse.common.CaseNumber;
import io.recourse.common.ListRead;
import io.recourse.common.Problem;
import io.recourse.conversation.PostMessage;
import io.recourse.inbox.NeedsNoAnswer;
import io.recourse.inbox.UnansweredWords;
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
  private final PostMessage messages;
  private final NeedsNoAnswer needless;
  private final CaseAccess access;
  private final ProblemWords problems;
  private final ApplicationEventPublisher reads;
  private final Clock clock;

  InboxPage(
      UnansweredWords words,
      PostMessage messages,
      NeedsNoAnswer needless,
      CaseAccess access,
      ProblemWords problems,
      ApplicationEventPublisher reads,
      Clock clock) {
    this.words = words;
    this.messages = messages;
    this.needless = needless;
    this.access = access;
    this.problems = problems;
    this.reads = reads;
    this.clock = clock;
  }

  /**
   * @param mine of the reader's own cases only
   */
  @GetMapping
  String list(
      @RequestParam(defaultValue = "false") boolean mine,
      @RequestParam(required = false) Channel channel,
      Authentication who,
      Model model) {
    List<Waiting> waiting =
        words.list(mine ? who.getName() : null, channel == null ? null : channel.name(), ROWS);
    reads.publishEvent(
        ListRead.of("words", waiting.stream().map(one -> one.number().value()).toList()));
    model.addAttribute("waiting", waiting);
    model.addAttribute("more", waiting.size() == ROWS);
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
      needless.demandSeen(of, seen);
      messages.toCustomer(of, text);
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
