package io.recourse.praise.web;

import io.recourse.cases.CaseType;
import io.recourse.portal.WordsDesk;
import io.recourse.portal.WordsForm;
import io.recourse.web.PortalOffer;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A customer praises somebody, about an order of theirs or none. */
@Controller
@RequestMapping(GivePraise.PATH)
class GivePraise {

  static final String PATH = "/portal/praise/new";
  private static final WordsDesk.Room ROOM = new WordsDesk.Room(CaseType.PRAISE, "praise/give");

  private final WordsDesk desk;

  GivePraise(WordsDesk desk) {
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

  /** Customers find the form beside their orders. */
  @Configuration
  static class Offer {

    @Bean
    @Order(3)
    PortalOffer offerOfPraise() {
      return new PortalOffer(PATH, "praise.offer");
    }
  }
}
