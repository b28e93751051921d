package io.recourse.dataleaks.web;

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

/** A customer reports that personal data got into other hands, theirs or those of others. */
@Controller
@RequestMapping(ReportLeak.PATH)
class ReportLeak {

  static final String PATH = "/portal/data-leaks/new";
  private static final WordsDesk.Room ROOM =
      new WordsDesk.Room(CaseType.DATA_LEAK, "dataleaks/report");

  private final WordsDesk desk;

  ReportLeak(WordsDesk desk) {
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
