package io.recourse.inquiries.web;

import io.recourse.cases.CaseType;
import io.recourse.inquiries.AskInquiry;
import io.recourse.portal.WordsDesk;
import io.recourse.portal.WordsForm;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A customer asks a question: about an order of theirs or none, a piece, another article. */
@Controller
@RequestMapping(AskQuestion.PATH)
class AskQuestion {

  static final String PATH = "/portal/inquiries/new";
  private static final String VIEW = "inquiries/ask";

  private final WordsDesk desk;
  private final AskInquiry askInquiry;

  AskQuestion(WordsDesk desk, AskInquiry askInquiry) {
    this.desk = desk;
    this.askInquiry = askInquiry;
  }

  @GetMapping
  String form(@RequestParam(required = false) String order, Authentication customer, Model model) {
    model.addAttribute("parts", new QuestionParts(null, null, List.of(), false));
    return desk.empty(new WordsDesk.Room(CaseType.INQUIRY, VIEW), order, customer, model);
  }

  @PostMapping
  String send(
      @ModelAttribute("form") WordsForm form,
      @ModelAttribute("parts") QuestionParts parts,
      Authentication customer,
      Locale language,
      HttpSession session,
      HttpServletResponse response,
      Model model) {
    WordsDesk.Room room =
        new WordsDesk.Room(
            CaseType.INQUIRY, VIEW, request -> askInquiry.ask(request, parts.read()));
    return desk.send(room, form, customer, language, session, response, model);
  }
}
