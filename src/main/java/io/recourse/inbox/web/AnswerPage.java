package io.recourse.inbox.web;

import io.recourse.cases.CaseAccess;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.conversation.CaseMessage;
import io.recourse.conversation.CaseMessage.Direction;
import io.recourse.conversation.CaseMessages;
import io.recourse.inbox.TakeWords;
import io.recourse.presence.StaffNames;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Words that wait, with all that was said before them, the customer and a box for the answer. */
@Controller
@RequestMapping("/work/inbox/{number}")
class AnswerPage {

  private static final int SAID = 30;

  private final Cases cases;
  private final CaseMessages messages;
  private final TakeWords takers;
  private final StaffNames staff;
  private final CaseAccess access;
  private final ReplyHelp help;

  AnswerPage(
      Cases cases,
      CaseMessages messages,
      TakeWords takers,
      StaffNames staff,
      CaseAccess access,
      ReplyHelp help) {
    this.cases = cases;
    this.messages = messages;
    this.takers = takers;
    this.staff = staff;
    this.access = access;
    this.help = help;
  }

  @GetMapping
  String show(
      @PathVariable String number, InboxUrl url, Authentication who, Locale locale, Model model) {
    CaseNumber known = access.demandRead(who, number);
    var of = cases.get(known);
    List<CaseMessage> said = messages.of(known, true);
    model.addAttribute("of", of);
    model.addAttribute("said", said.subList(Math.max(0, said.size() - SAID), said.size()));
    model.addAttribute("seen", newestRead(said, of.origin().openedAt()));
    model.addAttribute("other", takers.other(known).map(staff::of).orElse(null));
    model.addAttribute("url", url);
    model.addAttribute("writes", access.isCorrespondent(who));
    help.show(known, locale, model);
    return "inbox/answer";
  }

  /** For the box on the page of a case, fetched once it stands there. */
  @GetMapping("/help")
  String help(@PathVariable String number, Authentication who, Locale locale, Model model) {
    help.show(access.demandRead(who, number), locale, model);
    return "inbox/help :: help";
  }

  private static Instant newestRead(List<CaseMessage> said, Instant opened) {
    return said.stream()
        .filter(one -> one.direction() == Direction.IN)
        .map(CaseMessage::at)
        .max(Comparator.naturalOrder())
        .orElse(opened);
  }
}
