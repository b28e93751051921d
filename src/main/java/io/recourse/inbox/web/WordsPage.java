package io.recourse.inbox.web;

import io.recourse.cases.CaseAccess;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.inbox.AnswerWords;
import io.recourse.inbox.NeedsNoAnswer;
import io.recourse.inbox.TakeWords;
import io.recourse.inbox.web.WordsDone.Act;
import io.recourse.web.ProblemWords;
import java.time.Instant;
import java.util.function.Consumer;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done with words that wait; leads back to the part of the inbox where it was done. */
@Controller
@RequestMapping("/work/inbox/{number}")
class WordsPage {

  private static final String AT_WORDS = "redirect:/work/inbox/{number}";

  private final AnswerWords answers;
  private final NeedsNoAnswer needless;
  private final TakeWords takers;
  private final CaseAccess access;
  private final ProblemWords problems;
  private final WordsDone done;

  WordsPage(
      AnswerWords answers,
      NeedsNoAnswer needless,
      TakeWords takers,
      CaseAccess access,
      ProblemWords problems,
      WordsDone done) {
    this.answers = answers;
    this.needless = needless;
    this.takers = takers;
    this.access = access;
    this.problems = problems;
    this.done = done;
  }

  @PostMapping("/answer")
  String answer(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String text,
      @RequestParam Instant seen,
      InboxUrl url,
      Authentication who,
      RedirectAttributes flash) {
    access.demandCorrespondent(who);
    flash.addFlashAttribute("typed", text);
    String list = act(number, url, Act.DONE, who, flash, of -> answers.answer(of, text, seen));
    return isRefused(flash) ? AT_WORDS : list;
  }

  @PostMapping("/no-answer")
  String none(
      @PathVariable String number,
      @RequestParam Instant seen,
      InboxUrl url,
      Authentication who,
      RedirectAttributes flash) {
    return act(number, url, Act.DONE, who, flash, of -> needless.say(of, seen));
  }

  @PostMapping("/take")
  String take(
      @PathVariable String number, InboxUrl url, Authentication who, RedirectAttributes flash) {
    String list = act(number, url, Act.YOURS, who, flash, takers::take);
    return isRefused(flash) ? list : AT_WORDS;
  }

  @PostMapping("/give-back")
  String giveBack(
      @PathVariable String number, InboxUrl url, Authentication who, RedirectAttributes flash) {
    return act(number, url, Act.FREE, who, flash, takers::giveBack);
  }

  private static boolean isRefused(RedirectAttributes flash) {
    return flash.getFlashAttributes().containsKey("refused");
  }

  private String act(
      String number,
      InboxUrl url,
      Act told,
      Authentication who,
      RedirectAttributes flash,
      Consumer<CaseNumber> act) {
    try {
      act.accept(access.demandAct(who, number));
      done.tell(flash, told, number);
    } catch (Problem refused) {
      Problem said = problems.here(refused);
      flash.addFlashAttribute("refused", number);
      flash.addFlashAttribute(
          "why", said.errors().isEmpty() ? said.getMessage() : said.errors().get(0).detail());
    }
    flash.addAttribute("mine", url.mine());
    flash.addAttribute("channel", url.channel());
    return "redirect:/work/inbox";
  }
}
