package io.recourse.portal.web;

import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.portal.MailboxCodes.Mailbox;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Asks for the code from the mailbox and sends what waits for it along, by a form like any other:
 * typed or pasted (WCAG 3.3.8), without scripts.
 */
@Controller
@RequestMapping(CodePage.PATH)
class CodePage {

  static final String PATH = "/portal/code";

  private final Mailboxes mailboxes;
  private final CodeDoor door;
  private final WaitingActs acts;
  private final MessageSource words;

  CodePage(Mailboxes mailboxes, CodeDoor door, WaitingActs acts, MessageSource words) {
    this.acts = acts;
    this.mailboxes = mailboxes;
    this.door = door;
    this.words = words;
  }

  static String at(WaitingAct act, CodeSaid said) {
    return UriComponentsBuilder.fromPath(PATH)
        .queryParam("act", act.id())
        .queryParam("said", said)
        .toUriString();
  }

  @GetMapping
  String ask(
      @RequestParam(required = false) String act,
      @RequestParam(defaultValue = "SENT") CodeSaid said,
      HttpServletRequest request,
      Authentication customer,
      Locale language,
      Model model) {
    Optional<WaitingAct> waiting = acts.find(act, request.getSession());
    Optional<Mailbox> mailbox =
        waiting.flatMap(one -> mailboxes.of(one.act(), one.number(), customer));
    if (mailbox.isEmpty()) {
      return "redirect:/portal/cases";
    }
    model.addAttribute("waiting", waiting.get());
    model.addAttribute("mailbox", mailbox.get());
    model.addAttribute("said", said);
    model.addAttribute("errors", errors(said, language));
    return "portal/code";
  }

  private List<FieldError> errors(CodeSaid said, Locale language) {
    return said.isOfField()
        ? List.of(
            new FieldError("/code", words.getMessage("portal.code.said." + said, null, language)))
        : List.of();
  }

  @PostMapping
  String again(@RequestParam String act, HttpServletRequest request, Authentication customer) {
    Optional<WaitingAct> waiting = acts.find(act, request.getSession());
    return waiting
        .flatMap(one -> mailboxes.of(one.act(), one.number(), customer))
        .map(mailbox -> "redirect:" + at(waiting.get(), again(mailbox, request)))
        .orElse("redirect:/portal/cases");
  }

  private CodeSaid again(Mailbox mailbox, HttpServletRequest request) {
    try {
      door.askAgain(mailbox, request);
      return CodeSaid.AGAIN;
    } catch (Problem refused) {
      return CodeSaid.of(refused);
    }
  }
}
