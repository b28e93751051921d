package io.recourse.visits.web;

import io.recourse.common.Problem;
import io.recourse.visits.ContactWish;
import io.recourse.visits.SayContactWish;
import io.recourse.web.ProblemWords;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A customer says whether, how and when they want to be asked how it went. */
@Controller
@RequestMapping(AskMe.PATH)
class AskMe {

  static final String PATH = "/portal/visits";

  private final SayContactWish wishes;
  private final ProblemWords words;

  AskMe(SayContactWish wishes, ProblemWords words) {
    this.wishes = wishes;
    this.words = words;
  }

  @GetMapping
  String show(@RequestParam(required = false) boolean saved, Authentication customer, Model model) {
    model.addAttribute("wish", wishes.of(customer.getName()));
    model.addAttribute("ways", ContactWish.Way.values());
    model.addAttribute("saved", saved);
    return "visits/wish";
  }

  @PostMapping
  String say(
      @RequestParam ContactWish.Way way,
      @RequestParam int fromHour,
      @RequestParam int toHour,
      Authentication customer,
      HttpServletResponse response,
      Model model) {
    ContactWish wish = new ContactWish(way, fromHour, toHour);
    try {
      wishes.say(customer.getName(), wish);
      return "redirect:" + PATH + "?saved=true";
    } catch (Problem refused) {
      response.setStatus(refused.kind().status());
      model.addAttribute("errors", words.said(refused));
      model.addAttribute("wish", wish);
      model.addAttribute("ways", ContactWish.Way.values());
      return "visits/wish";
    }
  }
}
