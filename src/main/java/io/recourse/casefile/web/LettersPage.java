package io.recourse.casefile.web;

import io.recourse.cases.CaseAccess;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.conversation.CaseMessages;
import io.recourse.conversation.Letter;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** To whom mails of one wording went about a case, and what became of each. */
@Controller
class LettersPage {

  private static final int ROWS = 200;

  private final CaseMessages messages;
  private final CaseAccess access;
  private final MessageSource words;
  private final Clock clock;

  LettersPage(CaseMessages messages, CaseAccess access, MessageSource words, Clock clock) {
    this.messages = messages;
    this.access = access;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/work/cases/{number}/letters/{id}")
  String show(
      @PathVariable String number,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") long behind,
      Authentication who,
      Locale locale,
      Model model) {
    CaseNumber known = access.demandRead(who, number);
    List<Letter.Sent> found = messages.alike(known, id, behind, ROWS + 1);
    if (found.isEmpty()) {
      throw Problem.notFound("message.unknown");
    }
    List<Letter.Sent> sent = found.subList(0, Math.min(ROWS, found.size()));
    model.addAttribute("number", known.value());
    model.addAttribute("id", id);
    model.addAttribute("sent", sent);
    model.addAttribute("behind", found.size() > ROWS ? sent.get(ROWS - 1).place() : null);
    model.addAttribute("wording", new CaseWording(words, locale, clock.instant()));
    return "cases/letters";
  }
}
