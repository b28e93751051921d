package io.recourse.portal.web;

import io.recourse.cases.CaseType;
import io.recourse.portal.WordsDesk;
import io.recourse.portal.WordsForm;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A customer asks to be called, about an order of theirs or none (INT-07). */
@Controller
@RequestMapping(AskForCall.PATH)
class AskForCall {

  static final String PATH = "/portal/visits/new";
  private static final WordsDesk.Room ROOM = new WordsDesk.Room(CaseType.FOLLOW_UP, "visits/ask");

  private final WordsDesk desk;

  AskForCall(WordsDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  String form(@RequestParam(required = false) String order, Authentication customer, Model model) {
    return desk.empty(ROOM, order, customer, model);
  }

  @PostMapping
  String send(
      @ModelAttribute("form") WordsForm form,
      Authentication customer,
      Locale language,
      HttpSession session,
      HttpServletResponse response,
      Model model) {
    return desk.send(ROOM, form, customer, language, session, response, model);
  }
}
