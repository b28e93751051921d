package io.recourse.portal;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A page of the portal that asks for nothing but words; who extends it names address and room. */
public abstract class WordsPage {

  private final WordsDesk desk;
  private final WordsDesk.Room room;

  protected WordsPage(WordsDesk desk, WordsDesk.Room room) {
    this.desk = desk;
    this.room = room;
  }

  @GetMapping
  public String form(
      @RequestParam(required = false) String order, Authentication customer, Model model) {
    return desk.empty(room, order, customer, model);
  }

  @PostMapping
  public String send(
      @ModelAttribute("form") WordsForm form,
      Authentication customer,
      Locale language,
      HttpSession session,
      HttpServletResponse response,
      Model model) {
    return desk.send(room, form, customer, language, session, response, model);
  }
}
